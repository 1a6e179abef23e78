"use client";

import { ExternalLink } from "lucide-react";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { Sheet } from "@/components/ui/dialog";
import { articlePath } from "@/modules/articles/article";
import { StandingMark } from "./standing-mark";
import type { StoryLine } from "./story-line";

/** What Space shows of a story without leaving the list. */
export function StoryLook({ line, close }: { line: StoryLine | null; close: () => void }) {
  if (!line) return null;
  const { id, headline, standfirst, language, sub, standing, time, note, slug } = line;
  const actions = (
    <>
      {slug ? (
        <a className={buttonClass()} href={articlePath(slug)} target="_blank" rel="noreferrer">
          <ExternalLink aria-hidden className="size-4" />
          As readers see it
        </a>
      ) : null}
      <ButtonLink look="primary" href={`/desk/stories/${id}`}>
        Open
      </ButtonLink>
    </>
  );

  return (
    <Sheet open onOpenChange={close} title="A look at the story" actions={actions}>
      <div className="grid gap-3">
        <StandingMark standing={standing} />
        <p lang={language} className="font-serif text-xl leading-tight font-semibold text-balance">
          {headline || "No headline yet"}
        </p>
        {standfirst ? (
          <p lang={language} className="font-serif text-[16px] text-muted-foreground">
            {standfirst}
          </p>
        ) : null}
        <p className="text-muted-foreground">{sub}</p>
        <p>
          {time.main} {time.sub}
        </p>
        {note ? <p>{note}</p> : null}
      </div>
    </Sheet>
  );
}
