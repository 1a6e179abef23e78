import "altcha/external";

/** What the server says is needed: where a challenge is had, and the files beside this one. */
type Work = { challenge: string; style: string; worker: string };

const LONGEST_WAIT_IN_MILLISECONDS = 60_000;

/** Nothing of how a reader moves is watched, and nobody's name stands in the form. */
const QUIETLY = { humanInteractionSignature: false, hideLogo: true, hideFooter: true, minDuration: 0 };

const WORDS: Record<string, Record<string, string>> = {
  en: {
    label: "No machine is signing up",
    verifying: "A moment: your browser shows that no machine is signing up",
    verified: "Shown: no machine is signing up",
  },
  uk: {
    label: "Підписується не машина",
    verifying: "Хвилинку: браузер показує, що підписується не машина",
    verified: "Підписується не машина",
  },
};

/**
 * Has the browser compute for some seconds, in sight of the reader (ALTCHA). Loaded by who is asked to, and by nobody else.
 * @returns what is sent along with the form  @throws where the browser cannot: an old one, a page without https
 */
export async function prove(form: HTMLFormElement, { challenge, style, worker }: Work): Promise<string> {
  if (!crypto.subtle) throw new Error("This browser does not compute here");
  $altcha.algorithms.set("PBKDF2/SHA-256", () => new Worker(worker));
  for (const [language, words] of Object.entries(WORDS)) {
    $altcha.i18n.set(language, { ...$altcha.i18n.get("en"), ...words });
  }
  await loadStyle(style);

  const widget = document.createElement("altcha-widget");
  const language = form.closest("[lang]")?.getAttribute("lang") ?? "en";
  const attributes = { challenge, auto: "onload", language, configuration: JSON.stringify(QUIETLY) };
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  try {
    return await solved(widget, form);
  } finally {
    widget.remove();
  }
}

function solved(widget: HTMLElement, form: HTMLFormElement): Promise<string> {
  return new Promise((resolve, reject) => {
    setTimeout(reject, LONGEST_WAIT_IN_MILLISECONDS);
    widget.addEventListener("verified", (event) => resolve((event as CustomEvent<{ payload: string }>).detail.payload));
    widget.addEventListener("statechange", (event) => {
      const { state } = (event as CustomEvent<{ state: string }>).detail;
      if (state === "error" || state === "expired") reject(new Error(state));
    });
    form.append(widget);
  });
}

function loadStyle(href: string): Promise<void> {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  return new Promise((resolve) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => resolve()); // it works without, less prettily
    document.head.append(link);
  });
}
