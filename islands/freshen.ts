import { isOld } from "./freshness";

/** Brings promo, alert and News Feed up to date, now and whenever the reader comes back to the page. */
export function keepFresh() {
  let since = Date.parse(document.querySelector<HTMLTimeElement>(".mast time")?.dateTime ?? "");

  const freshen = async () => {
    if (document.hidden || !isOld(since, Date.now())) return;
    since = Date.now();
    const answer = await fetch("/fragments/now.html", { signal: AbortSignal.timeout(10_000) });
    if (answer.ok) swap(new DOMParser().parseFromString(await answer.text(), "text/html"));
  };
  const tryToFreshen = () => {
    freshen().catch(() => undefined); // no connection: what is printed stays
  };

  document.addEventListener("visibilitychange", tryToFreshen);
  tryToFreshen();
}

/** The page keeps as many lines as it was designed for; on the front page, those of stories that stand nowhere else on it. */
function swap(fresh: Document) {
  for (const id of ["promo", "alert", "news-feed"]) {
    const now = document.getElementById(id);
    const next = fresh.getElementById(id);
    if (!now || !next) continue;

    if (id === "news-feed") next.replaceChildren(...linesToShow(next, now));
    if (words(now) !== words(next)) now.replaceChildren(...next.children);
  }
}

/** Without what islands put beside them, such as the button that closes the promo. */
const words = (part: HTMLElement) => [...part.querySelectorAll("a, p")].map((element) => element.outerHTML).join("");

function linesToShow(next: HTMLElement, now: HTMLElement): Element[] {
  const links = [...document.querySelectorAll(".front a")].filter((link) => !now.contains(link));
  const shown = new Set(links.map((link) => link.getAttribute("href")));
  const lines = [...next.children].filter((line) => !shown.has(line.querySelector("a")?.getAttribute("href") ?? ""));
  return lines.slice(0, now.childElementCount);
}
