"use client";

import type { ReactNode } from "react";
import { PLACES, placeName, sectionPlace } from "@/modules/picks/board";
import { displacedWords, useDisplaced } from "./front-moves";
import { useStory } from "./story-context";
import { anHourAhead, whenText } from "./when";
import { WhenField } from "./when-field";

/** How it is to go out. local: by the newsroom's clock; null = now. */
export type Wish = { local: string | null; frontPlace: string | null; isSubstantial: boolean };

type Props = { isUpdate: boolean; wish: Wish; onChange: (wish: Wish) => void };

/** Publishing is a sentence whose parts are chosen. Under it, what follows. */
export function PublishSentence({ isUpdate, wish, onChange }: Props) {
  const { panel, timeZone } = useStory();
  const sections = useOwnSections();
  return (
    <div className="grid gap-4">
      <p className="font-serif text-xl leading-[1.9]">
        {isUpdate ? "Update" : "Publish"}{" "}
        <Part
          label="When"
          value={wish.local === null ? "now" : "later"}
          onChange={(value) => onChange({ ...wish, local: value === "now" ? null : anHourAhead(timeZone) })}
        >
          <option value="now">now</option>
          <option value="later">at a time</option>
        </Part>
        {isUpdate ? <HowMuch wish={wish} onChange={onChange} /> : null}, and show it{" "}
        <Part
          label="Place on the front page"
          value={wish.frontPlace ?? ""}
          onChange={(value) => onChange({ ...wish, frontPlace: value || null })}
        >
          <option value="">{isUpdate ? "where it stands" : "among the newest"}</option>
          {PLACES.map((place) => (
            <option key={place} value={place}>
              as {placeName(place)} of the front page
            </option>
          ))}
          {sections.map(({ slug, name }) => (
            <option key={slug} value={sectionPlace(slug)}>
              first in {name} on the front page
            </option>
          ))}
        </Part>
        .
      </p>
      {wish.local === null ? null : (
        <WhenField label="Day and time" value={wish.local} onChange={(local) => onChange({ ...wish, local })} />
      )}
      <Follows isUpdate={isUpdate} wish={wish} />
      {panel.schedule ? (
        <p>It would go out by itself {whenText(panel.schedule.publishAt, timeZone)}: this takes the place of that.</p>
      ) : null}
    </div>
  );
}

/** Sections among the story's tags: it may stand first in their bands of the front page. */
function useOwnSections() {
  const { panel, choices } = useStory();
  const own = new Set(panel.tags.map(({ id }) => id));
  return choices.tags.filter(({ id, isSection }) => isSection && own.has(id));
}

const HowMuch = ({ wish, onChange }: Pick<Props, "wish" | "onChange">) => (
  <>
    {" "}
    with{" "}
    <Part
      label="Kind of change"
      value={wish.isSubstantial ? "substantial" : "minor"}
      onChange={(value) => onChange({ ...wish, isSubstantial: value === "substantial" })}
    >
      <option value="minor">a minor change</option>
      <option value="substantial">a substantial change, told to readers</option>
    </Part>
  </>
);

type PartProps = { label: string; value: string; onChange: (value: string) => void; children: ReactNode };

/** A part of the sentence: the browser's own list, in the line. */
const Part = ({ label, value, onChange, children }: PartProps) => (
  <select
    aria-label={label}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    className="field-sizing-content min-h-8 max-w-full rounded-t-sm border-b-2 border-primary bg-accent px-1.5 font-sans text-lg font-semibold text-primary max-tablet:min-h-11"
  >
    {children}
  </select>
);

/** What readers will find, and where. */
function Follows({ isUpdate, wish }: { isUpdate: boolean; wish: Wish }) {
  const { panel, siteUrl } = useStory();
  const names = (list: { name: string }[]) => new Intl.ListFormat("en-GB").format(list.map(({ name }) => name));

  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 border-t pt-4">
      <dt className="text-muted-foreground">Readers find it</dt>
      <dd>in {panel.tags.length > 0 ? `${names(panel.tags)}, ` : ""}the News Feed, search and all feeds</dd>
      {wish.frontPlace === null ? null : <Moves place={wish.frontPlace} isLater={wish.local !== null} />}
      <dt className="text-muted-foreground">Byline</dt>
      <dd>{panel.authors.length > 0 ? names(panel.authors) : "none"}</dd>
      <dt className="text-muted-foreground">Address</dt>
      <dd className="break-words">
        {new URL(siteUrl).host}/articles/<b className="font-semibold">{panel.slug}</b>
        {isUpdate ? "" : ", fixed once live"}
      </dd>
    </dl>
  );
}

/** Who makes room for it on the front page. */
function Moves({ place, isLater }: { place: string; isLater: boolean }) {
  const { panel } = useStory();
  const displaced = useDisplaced(panel.articleId, isLater ? null : place);
  const words = isLater
    ? "whoever stands there at that minute leaves the front page"
    : displaced && displacedWords(displaced);
  return (
    <>
      <dt className="text-muted-foreground">It moves</dt>
      <dd>{words ?? "…"}</dd>
    </>
  );
}
