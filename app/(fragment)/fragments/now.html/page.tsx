import type { Metadata } from "next";
import { AlertBar } from "@/components/site/alert-bar";
import { FeedList } from "@/components/site/news-feed";
import { PromoBar } from "@/components/site/promo-bar";
import { readAlert } from "@/modules/alerts/queries";
import { listNewestLines } from "@/modules/articles/queries";
import { FRONT_SIZES } from "@/modules/picks/front";
import { readPaper } from "@/modules/settings/queries";
import { readPromoAt } from "../../../(site)/paper";

export const metadata: Metadata = { title: "Now", robots: { index: false } };

/** As many as the longest rail shows, and those that stand above it on the front page; a page keeps what it has room for. */
const LINES = 1 + FRONT_SIZES.also + FRONT_SIZES.slots + FRONT_SIZES.picks + FRONT_SIZES.feed;

/** What changes on every page, printed by itself: the promo bar, the running alert and the News Feed. */
export default async function NowFragment() {
  const now = new Date();
  const [paper, promo, alert, lines] = await Promise.all([
    readPaper(),
    readPromoAt(now),
    readAlert(now),
    listNewestLines(now, LINES),
  ]);
  const clock = { timeZone: paper.timeZone, now };

  return (
    <>
      <PromoBar promo={promo} />
      <AlertBar alert={alert} clock={clock} />
      <FeedList lines={lines} clock={clock} hotArticleId={alert?.article?.id} id="news-feed" />
    </>
  );
}
