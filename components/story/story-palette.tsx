"use client";

import { CheckCheck, Eye, Globe, History, type LucideIcon, RotateCcw, Send, Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { usePaletteActions } from "@/components/desk/palette-actions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { articlePath } from "@/modules/articles/article";
import type { Step } from "@/modules/stories/story";
import { ReturnDialog, STEP_WORDS, useSteps } from "./stage-section";
import { useStory } from "./story-context";
import { useDeed } from "./use-deed";

const STEP_ICONS: Record<Step, LucideIcon> = {
  handIn: Send,
  giveBack: Undo2,
  markReady: CheckCheck,
  reopen: RotateCcw,
};

/** What can be done with the open story, in the palette. */
export function StoryPalette() {
  const { panel, actions, siteUrl } = useStory();
  const router = useRouter();
  const steps = useSteps();
  const { problem, leaveIt, run } = useDeed();
  const [isReturning, setReturning] = useState(false);
  const take = (step: Step) =>
    step === "giveBack" ? setReturning(true) : void run(() => actions[step](panel.articleId));
  const goTo = (part: string) => () => router.push(`/desk/stories/${panel.articleId}/${part}`);

  usePaletteActions("This story", [
    ...steps.map((step) => ({ label: STEP_WORDS[step], icon: STEP_ICONS[step], run: () => take(step) })),
    { label: "Preview the story", icon: Eye, run: goTo("preview") },
    { label: "History of the story", icon: History, run: goTo("history") },
    ...(panel.state === "published"
      ? [
          {
            ...{ label: "See it on the site", icon: Globe },
            run: () => void open(new URL(articlePath(panel.slug), siteUrl).href, "_blank", "noreferrer"),
          },
        ]
      : []),
  ]);
  return (
    <>
      {isReturning ? <ReturnDialog onClose={() => setReturning(false)} /> : null}
      <Dialog
        open={problem !== ""}
        onOpenChange={leaveIt}
        title="It was not done"
        actions={<Button onClick={leaveIt}>Back to the story</Button>}
      >
        <p role="alert">{problem}</p>
      </Dialog>
    </>
  );
}
