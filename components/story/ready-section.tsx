"use client";

import { CircleCheck, CircleX, TriangleAlert } from "lucide-react";
import { useEffect } from "react";
import { useStorySession } from "@/components/editor/story-session";
import { Button } from "@/components/ui/button";
import type { ReadyItem } from "@/modules/articles/ready";
import { jumpTo } from "./jump";
import { PanelSection } from "./panel-section";
import { READY_WORDS } from "./ready-words";
import { useStory } from "./story-context";

/** What the story lacks before readers get it: each line says why, and leads to the cure. */
export function ReadySection() {
  const { panel } = useStory();
  useLinkChecks();
  const broken = panel.ready.filter(({ problems }) => problems.length > 0);
  const required = panel.ready.filter(({ isRequired }) => isRequired);
  const doneCount = required.filter(({ problems }) => problems.length === 0).length;
  const fine = panel.ready.filter(({ problems }) => problems.length === 0).map(({ rule }) => READY_WORDS[rule].fine);

  return (
    <PanelSection id="story-ready" title="Ready to publish" end={`${doneCount} of ${required.length}`}>
      <ul className="grid gap-2.5">
        {broken.map((item) => (
          <Lack key={item.rule} item={item} />
        ))}
        {fine.length > 0 ? (
          <li className="flex items-start gap-2">
            <CircleCheck aria-hidden className="mt-0.5 size-4 text-success" />
            <span className="text-muted-foreground first-letter:uppercase">
              {fine.join(", ")}
              {panel.uncheckedLinkCount > 0
                ? `; ${panel.uncheckedLinkCount === 1 ? "one link is" : `${panel.uncheckedLinkCount} links are`} being followed`
                : ""}
            </span>
          </li>
        ) : null}
      </ul>
    </PanelSection>
  );
}

function Lack({ item: { rule, isRequired, problems } }: { item: ReadyItem }) {
  const { showText } = useStorySession();
  const [first] = problems;
  if (!first) return null;
  const words = READY_WORDS[rule];
  const { what, why } = words.lack(first, problems.length);
  const Icon = isRequired ? CircleX : TriangleAlert;
  const { target } = first;
  function cure() {
    if (target.place === "body" || target.place === "headline" || target.place === "standfirst") showText();
    jumpTo(target, words.field);
  }

  return (
    <li className="flex items-start gap-2">
      <Icon aria-hidden className={`mt-0.5 size-4 ${isRequired ? "text-destructive" : "text-warning"}`} />
      <span className="min-w-0 flex-1 break-words">
        <span className="sr-only">{isRequired ? "Required: " : "Advised: "}</span>
        {what ? <b className="font-semibold">{what} </b> : null}
        {why}
      </span>
      <Button size="small" aria-label={`${words.cure}: ${what || why}`} onClick={cure}>
        {words.cure}
      </Button>
    </li>
  );
}

/** New links are followed while one writes; what was found comes with the next look at the panel. */
function useLinkChecks(): void {
  const { panel, actions, may } = useStory();
  const { articleId, uncheckedLinkCount } = panel;
  useEffect(() => {
    if (uncheckedLinkCount > 0 && may.write) void actions.checkLinks(articleId);
  }, [articleId, uncheckedLinkCount, may.write, actions]);
}
