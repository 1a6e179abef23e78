"use client";

import Link from "next/link";
import { Problem } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { PanelSection } from "./panel-section";
import { StaleNote } from "./stale-note";
import { useStory } from "./story-context";
import { useField } from "./use-field";

/** What the story is written in: its signs, its hyphens and its voice follow from it. And who says the same in other languages. */
export function LanguageSection() {
  const { panel, languages, may } = useStory();
  const { value, problem, stale, set, begin, keepTheirs, takeMine } = useField("language");
  const offered = [...new Set([...languages, value])];

  return (
    <PanelSection id="story-language" title="Language">
      <Select
        aria-label="Language"
        value={value}
        disabled={!may.write}
        onFocus={begin}
        onChange={(event) => void set(event.target.value)}
      >
        {offered.map((language) => (
          <option key={language} value={language}>
            {languageName(language)}
          </option>
        ))}
      </Select>
      {problem ? <Problem>{problem}</Problem> : null}
      <StaleNote
        stale={stale}
        theirs={typeof stale?.value === "string" ? languageName(stale.value) : ""}
        mine={stale ? languageName(stale.mine) : ""}
        keepTheirs={keepTheirs}
        takeMine={() => void takeMine()}
      />
      {panel.translations.length > 0 ? (
        <ul aria-label="The same story in other languages" className="grid gap-1.5">
          {panel.translations.map(({ id, headline, language }) => (
            <li key={id}>
              <span className="text-muted-foreground">{languageName(language)}: </span>
              <Link href={`/desk/stories/${id}`} lang={language} className="text-primary underline underline-offset-3">
                {headline || "No headline yet"}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </PanelSection>
  );
}

const languageName = (language: string) => new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
