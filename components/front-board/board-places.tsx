"use client";

import { sectionPlace } from "@/modules/picks/board";
import { FRONT_SIZES } from "@/modules/picks/front";
import { useTools } from "./board-context";
import { PicksEditor } from "./picks-editor";
import { Place } from "./place";
import { LeadCard, RowCard, SlotCard } from "./placed-story";

/** Lead, lines beneath it, slots, picks and the first of each section: as the front page has them. */
export function BoardPlaces() {
  const { view } = useTools();
  return (
    <div className="min-w-0 flex-1 overflow-auto p-4 max-wide:overflow-visible">
      <div className="grid grid-cols-4 gap-3 max-wide:grid-cols-2 max-tablet:grid-cols-1">
        <Place target="lead" className="col-span-full">
          {(articleId) => <LeadCard articleId={articleId} target="lead" />}
        </Place>
        {numbered("slot", FRONT_SIZES.slots).map((target) => (
          <Place key={target} target={target}>
            {(articleId) => <SlotCard articleId={articleId} target={target} />}
          </Place>
        ))}
      </div>
      <PicksEditor />
      <Rows
        title="Beneath the lead"
        note="lines of words that belong to it"
        targets={numbered("also", FRONT_SIZES.also)}
      />
      <Rows
        title="First in its section"
        note="else the newest with a picture"
        targets={view.sections.map(({ slug }) => sectionPlace(slug))}
      />
    </div>
  );
}

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);

const Rows = ({ title, note, targets }: { title: string; note: string; targets: string[] }) =>
  targets.length === 0 ? null : (
    <section aria-label={title}>
      <div className="mt-6 mb-2 flex flex-wrap items-center gap-2">
        <h2 className="font-semibold">{title}</h2>
        <span className="text-xs text-muted-foreground">{note}</span>
      </div>
      <div className="grid grid-cols-3 gap-3 max-wide:grid-cols-2 max-tablet:grid-cols-1">
        {targets.map((target) => (
          <Place key={target} target={target}>
            {(articleId) => <RowCard articleId={articleId} target={target} />}
          </Place>
        ))}
      </div>
    </section>
  );
