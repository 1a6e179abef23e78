import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { elementsOf } from "@/modules/snapshots/elements";
import { ADDED_LATER, wordsOf } from "@/modules/snapshots/in-page";
import { AlertBar } from "./alert-bar";
import { FeedList } from "./news-feed";
import { PromoBar } from "./promo-bar";

const clock = { timeZone: "UTC", now: new Date("2026-11-24T09:00:00Z") };
const alert = { text: "The ice is in", startsAt: clock.now, article: null, href: null };
const promo = { key: "k", title: "Ice", text: "A year of it", call: "Order", href: "/magazine" };
const line = { id: "a", slug: "ice", language: "en", headline: "Ice", publishedAt: clock.now };
const lines = [line, { ...line, id: "b", language: "uk" }];

/** Everything that stands in the place. */
function broughtBy(markup: ReactNode): string[] {
  const [place] = elementsOf(parseFragment(renderToStaticMarkup(markup)));
  return [...elementsOf(place as Tree.Element)].flatMap(wordsOf);
}

const allowedBeside = (place: string) => ADDED_LATER.find(([beside]) => beside === place)?.[1] ?? [];

// On a page that was printed before, what comes with the fragment of the moment must look as it would on one printed now.
test.each<{ name: string; place: string; markup: ReactNode }>([
  {
    name: "an alert that leads somewhere",
    place: "#alert",
    markup: <AlertBar alert={{ ...alert, kind: "breaking", href: "/news-feed" }} clock={clock} />,
  },
  {
    name: "an alert without a story",
    place: "#alert",
    markup: <AlertBar alert={{ ...alert, kind: "developing" }} clock={clock} />,
  },
  { name: "a promo", place: "#promo", markup: <PromoBar promo={promo} /> },
  {
    name: "lines of the News Feed",
    place: "#news-feed",
    markup: <FeedList lines={lines} clock={clock} hotArticleId="a" />,
  },
])("the rules for $name stay on every page that may show it", ({ place, markup }) => {
  expect(allowedBeside(place)).toEqual(expect.arrayContaining(broughtBy(markup)));
});
