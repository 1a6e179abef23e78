"use client";

import { Note } from "@/components/ui/note";
import { type AlertDraft, AlertFields } from "./alert-fields";
import { BarForm } from "./bar-form";
import type { BarAction } from "./bar-state";
import { type PromoDraft, PromoFields } from "./promo-fields";

/** The banner that runs, in words for the desk. */
export type RunningBanner = {
  alertId: string;
  version: number;
  draft: AlertDraft;
  /** "Raised 13:48 EET by Ruta Amsel, until 18:00 EET". */
  since: string;
  /** Its story's headline while that is not public. */
  waitsFor: string | null;
};

type BannerProps = { banner: RunningBanner | null; zone: string; raise: BarAction; change: BarAction; end: BarAction };

const EMPTY: AlertDraft = { kind: "breaking", text: "", link: "", endsAt: "" };

export function BannerForms({ banner, zone, raise, change, end }: BannerProps) {
  if (!banner) {
    return (
      <BarForm label="Raise a banner" act={raise} button="Raise the banner">
        {(problems) => <AlertFields draft={EMPTY} zone={zone} problems={problems} />}
      </BarForm>
    );
  }
  const seen = <Seen banner={banner} />;
  return (
    <div className="grid gap-4">
      <p className="text-muted-foreground">{banner.since}</p>
      {banner.waitsFor === null ? null : (
        <Note tone="warning">
          Readers do not see it yet: “{banner.waitsFor}” is not public. It appears when that story does.
        </Note>
      )}
      <BarForm
        key={`${banner.alertId} ${banner.version}`}
        label="Change the banner"
        act={change}
        button="Save the change"
      >
        {(problems) => (
          <>
            {seen}
            <AlertFields draft={banner.draft} zone={zone} problems={problems} />
          </>
        )}
      </BarForm>
      <BarForm label="End the banner" act={end} button="End it now" isDanger>
        {() => seen}
      </BarForm>
      <details className="border-t pt-4">
        <summary className="font-medium max-tablet:py-3">Raise another in its place</summary>
        <div className="mt-4">
          <BarForm label="Raise a banner" act={raise} button="Raise the banner">
            {(problems) => (
              <>
                {seen}
                <AlertFields draft={EMPTY} zone={zone} problems={problems} />
              </>
            )}
          </BarForm>
        </div>
      </details>
    </div>
  );
}

const Seen = ({ banner }: { banner: RunningBanner }) => (
  <>
    <input type="hidden" name="alertId" value={banner.alertId} />
    <input type="hidden" name="version" value={banner.version} />
  </>
);

type PromoProps = {
  draft: PromoDraft;
  magazine: string | null;
  zone: string;
  /** ISO; when the decision shown was made; empty while there was none. */
  seenAt: string;
  decide: BarAction;
};

export const PromoForm = ({ seenAt, decide, ...fields }: PromoProps) => (
  <BarForm label="Promo bar" act={decide} button="Save the bar">
    {(problems) => (
      <>
        <input type="hidden" name="seenAt" value={seenAt} />
        <PromoFields {...fields} problems={problems} />
      </>
    )}
  </BarForm>
);
