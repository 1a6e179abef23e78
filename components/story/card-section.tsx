"use client";

import { percent } from "@/components/media/focal-stage";
import { ButtonLink } from "@/components/ui/button";
import { mediaPath } from "@/modules/media/image";
import { defaultPublishing } from "@/modules/settings/publishing";
import { PanelSection } from "./panel-section";
import { useStory } from "./story-context";

/** About how a messenger shows a link to the story; the preview shows it whole, and as search shows it. */
export function CardSection() {
  const { panel, siteUrl } = useStory();
  const { headline, hero, articleId, fields } = panel;
  const path = hero?.path ?? null;
  const focus = fields.heroFocus ?? { x: hero?.focalX ?? 0.5, y: hero?.focalY ?? 0.5 };
  const letters = [...new Intl.Segmenter().segment(headline.trim())].length;

  return (
    <PanelSection title="When shared" end={`${letters} of about ${defaultPublishing.cardHeadlineLength}`}>
      <div className="flex min-h-16 overflow-hidden rounded-md border">
        {path ? (
          // biome-ignore lint/performance/noImgElement: it is small already, made by the desk itself
          <img
            src={mediaPath(path)}
            alt=""
            className="w-24 shrink-0 object-cover"
            style={{ objectPosition: `${percent(focus.x)} ${percent(focus.y)}` }}
          />
        ) : null}
        <div className="min-w-0 px-3 py-2">
          <p className="text-xs text-muted-foreground">{new URL(siteUrl).host}</p>
          <p lang={fields.language} className="line-clamp-3 font-semibold break-words">
            {headline || "No headline yet"}
          </p>
        </div>
      </div>
      {path ? null : <p className="text-muted-foreground">Without a picture the card is drawn from the headline.</p>}
      <ButtonLink size="small" href={`/desk/stories/${articleId}/preview`} className="justify-self-start">
        See it whole, and in search
      </ButtonLink>
    </PanelSection>
  );
}
