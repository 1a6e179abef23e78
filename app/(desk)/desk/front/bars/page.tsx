import { BannerForms, PromoForm, type RunningBanner } from "@/components/bars/bars";
import type { PromoDraft } from "@/components/bars/promo-fields";
import { zoneText } from "@/components/desk/desk-time";
import { namedTime } from "@/components/front-board/story-state";
import type { Clock } from "@/components/site/clock";
import { PageTop } from "@/components/ui/page-top";
import type { RunningAlert } from "@/modules/alerts/alert";
import { readRunningAlert } from "@/modules/alerts/queries";
import { articlePath } from "@/modules/articles/article";
import { readPromo } from "@/modules/magazines/queries";
import type { PromoSetting } from "@/modules/promos/promo";
import { readPromoDecision } from "@/modules/promos/queries";
import { readPaper } from "@/modules/settings/queries";
import { wallTimeOf } from "@/modules/settings/zoned-time";
import { permit } from "@/modules/staff/session";
import { changeAlertAction, decidePromoAction, endAlertAction, raiseAlertAction } from "./actions";

export const metadata = { title: "Banner and bar" };

/** What stands above the masthead of every page: breaking news, and the paper's own bar. */
export default async function BarsPage() {
  await permit("raise-alert");
  const now = new Date();
  const [{ timeZone }, alert, decision, magazine] = await Promise.all([
    readPaper(),
    readRunningAlert(now),
    readPromoDecision(),
    readPromo(now),
  ]);
  const clock: Clock = { timeZone, now };
  const zone = zoneText(now, timeZone);

  return (
    <>
      <PageTop title="Banner and bar" back={{ href: "/desk/front", label: "Back to the board" }} />
      <section className={PART} aria-labelledby="banner-title">
        <div>
          <h2 id="banner-title" className="text-lg font-semibold">
            Breaking banner
          </h2>
          <p className="mt-1 text-muted-foreground">
            One at a time, above every page. Readers have it within a second; who reads already gets it on the next page
            or on coming back.
          </p>
        </div>
        <BannerForms
          banner={alert && bannerOf(alert, clock)}
          zone={zone}
          raise={raiseAlertAction}
          change={changeAlertAction}
          end={endAlertAction}
        />
      </section>
      <section className={PART} aria-labelledby="promo-title">
        <div>
          <h2 id="promo-title" className="text-lg font-semibold">
            Promo bar
          </h2>
          <p className="mt-1 text-muted-foreground">
            The paper’s own bar, on top. A reader who closes it does not see the same words again.
          </p>
        </div>
        <PromoForm
          draft={promoDraftOf(decision.setting, timeZone)}
          magazine={magazine && `${magazine.title}: ${magazine.text}`}
          zone={zone}
          seenAt={decision.changedAt?.toISOString() ?? ""}
          decide={decidePromoAction}
        />
      </section>
    </>
  );
}

const PART =
  "grid grid-cols-[220px_minmax(0,640px)] gap-x-8 gap-y-3 border-b px-4 py-6 max-wide:grid-cols-[minmax(0,640px)]";

function bannerOf(alert: RunningAlert, clock: Clock): RunningBanner {
  const { id, version, kind, text, startsAt, endsAt, article, href, raisedBy } = alert;
  const raised = `Raised ${namedTime(startsAt.toISOString(), clock)}${raisedBy && ` by ${raisedBy}`}`;
  return {
    ...{ alertId: id, version },
    draft: {
      ...{ kind, text },
      link: article ? articlePath(article.slug) : (href ?? ""),
      endsAt: endsAt ? wallTimeOf(endsAt, clock.timeZone) : "",
    },
    since: `${raised}, ${endsAt ? `until ${namedTime(endsAt.toISOString(), clock)}` : "until somebody ends it"}.`,
    waitsFor: alert.isWaiting ? alert.headline : null,
  };
}

function promoDraftOf(setting: PromoSetting, timeZone: string): PromoDraft {
  const words = setting.kind === "free" ? setting : { text: "", call: "Read more", href: "" };
  const { from, until } = setting.kind === "none" ? { from: null, until: null } : setting;
  const shown = (at: string | null) => (at === null ? "" : wallTimeOf(new Date(at), timeZone));
  return {
    ...{ kind: setting.kind, text: words.text, call: words.call, href: words.href },
    ...{ from: shown(from), until: shown(until) },
  };
}
