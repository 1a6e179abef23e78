"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PanelSection } from "./panel-section";
import { StaleNote } from "./stale-note";
import { useStory } from "./story-context";
import { useDeed } from "./use-deed";

/** seen: the address that stood there when one began; null where it followed the headline. */
type Draft = { slug: string; seen: string | null };

/** Where readers find the story. */
export function AddressSection() {
  const { panel, actions, siteUrl, may } = useStory();
  const { isBusy, problem, stale, leaveIt, run } = useDeed();
  const [draft, setDraft] = useState<Draft | null>(null);
  const isLive = panel.state === "published";
  const shown = panel.slugFollows ? null : panel.slug;

  async function save(slug: string, seen: string | null) {
    const answer = await run(() => actions.changeSlug(panel.articleId, { slug: slug.trim(), seen }));
    if (answer.ok) setDraft(null);
  }
  function keepTheirs() {
    leaveIt();
    setDraft(null);
  }
  return (
    <PanelSection id="story-address" title="Address">
      <p className="break-words">
        <span className="text-muted-foreground">{new URL(siteUrl).host}/articles/</span>
        <b className="font-semibold">{panel.slug}</b>
      </p>
      <p className="text-xs text-muted-foreground">{hintOf(panel.slugFollows, isLive)}</p>
      {draft === null ? null : (
        <Field label="New address" problem={problem}>
          {(control) => (
            <Input
              {...control}
              value={draft.slug}
              spellCheck={false}
              onChange={(event) => setDraft({ ...draft, slug: event.target.value })}
            />
          )}
        </Field>
      )}
      <StaleNote
        stale={stale}
        theirs={shown ?? "made from the headline"}
        mine={draft?.slug ?? ""}
        keepTheirs={keepTheirs}
        takeMine={() => draft && void save(draft.slug, shown)}
      />
      {may.publish ? (
        <div className="flex gap-2">
          {draft === null ? (
            <Button size="small" onClick={() => setDraft({ slug: panel.slug, seen: shown })}>
              Choose another
            </Button>
          ) : (
            <>
              <Button size="small" look="primary" disabled={isBusy} onClick={() => void save(draft.slug, draft.seen)}>
                Set the address
              </Button>
              <Button size="small" onClick={keepTheirs}>
                Cancel
              </Button>
            </>
          )}
        </div>
      ) : null}
    </PanelSection>
  );
}

function hintOf(follows: boolean, isLive: boolean): string {
  if (follows) return "Made from the headline; fixed once it is published.";
  return isLive ? "Where it changes, the former address leads to the new one." : "Chosen; it stays as it is.";
}
