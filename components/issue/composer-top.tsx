"use client";

import { ArrowLeft } from "lucide-react";
import { SaveStateLine } from "@/components/live/save-state";
import type { SaveState } from "@/components/live/saving";
import { Button, ButtonLink } from "@/components/ui/button";
import { useComposer } from "./composer-context";
import { IssueStateMark } from "./issue-state";
import { MoreMenu } from "./more-menu";
import { ProofMenu } from "./proof-menu";

/** Which letter it is, where it stands, whether it is kept, and what can be done with it. */
export function ComposerTop({ saving }: { saving: SaveState }) {
  const { desk, look, clock, isFixed, ask } = useComposer();
  const { slug, name, language } = desk.newsletter;
  const { number, state, sendAt } = look ?? desk;

  return (
    <header className="sticky top-0 z-20 flex min-h-[52px] shrink-0 flex-wrap items-center gap-x-2.5 gap-y-1 border-b bg-background px-4 py-1.5 max-tablet:gap-x-2 max-tablet:px-3">
      <ButtonLink
        href={`/desk/newsletters/${slug}`}
        look="bare"
        aria-label={`Back to ${name}`}
        title={`Back to ${name}`}
        className="-mx-2 w-control px-0!"
      >
        <ArrowLeft aria-hidden className="size-4" />
      </ButtonLink>
      <h1 lang={language} className="min-w-0 text-lg font-semibold wrap-anywhere max-tablet:line-clamp-1">
        {name}
      </h1>
      {number === null ? null : <span className="text-muted-foreground tabular-nums">no. {number}</span>}
      <IssueStateMark state={state} sendAt={sendAt} clock={clock} />
      {isFixed ? null : <SaveStateLine state={saving} timeZone={clock.timeZone} isBrief />}
      <div className="ml-auto flex items-center gap-2">
        <MoreMenu />
        {isFixed ? null : (
          <>
            <ProofMenu />
            <Button look="primary" onClick={() => ask("schedule")}>
              <span className="max-tablet:hidden">Check and schedule</span>
              <span className="tablet:hidden">Schedule</span>
            </Button>
          </>
        )}
      </div>
    </header>
  );
}
