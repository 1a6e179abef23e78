"use client";

import { Clock, Send } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { usePaletteActions } from "@/components/desk/palette-actions";
import { Button } from "@/components/ui/button";
import { missingOf } from "@/modules/articles/ready";
import { PublishDialog, type When } from "./publish-dialog";
import { useStory } from "./story-context";

type Props = {
  /** Whether the server has every word that is on the screen: what it has is what is published. */
  isSaved: boolean;
  /** Shows the panel, whose ready list says what is to be fixed. */
  onMissing: () => void;
};

/** "Publish", "Publish, 2 to fix" or "Update"; for editors. What is to be fixed is where it leads. */
export function PublishButton({ isSaved, onMissing }: Props) {
  const { panel, may, refresh } = useStory();
  const [opened, setOpened] = useState<When | null>(null);
  const missing = missingOf(panel.ready).length;
  const act = panel.state === "published" ? "Update" : "Publish";

  function press(when: When = "now") {
    if (missing > 0) {
      onMissing();
      return leadToReadyList();
    }
    void refresh();
    setOpened(when);
  }
  usePressedBefore(may.publish ? press : null);
  usePublishKey(may.publish ? press : null);
  usePaletteActions(
    "This story",
    may.publish
      ? [
          { label: `${act} the story …`, icon: Send, run: () => press(), key: "Ctrl Enter" },
          { label: `Schedule the ${act === "Update" ? "update" : "story"} …`, icon: Clock, run: () => press("later") },
        ]
      : [],
  );
  if (!may.publish) return null;
  return (
    <>
      <Button look="primary" aria-disabled={missing > 0 || undefined} onClick={() => press()}>
        <Send aria-hidden className="size-4" />
        {missing > 0 ? `${act}, ${missing} to fix` : act}
      </Button>
      {opened ? <PublishDialog isSaved={isSaved} when={opened} onClose={() => setOpened(null)} /> : null}
    </>
  );
}

/** Ctrl Enter in the text and beside it; in a field and in a dialog it is theirs. */
function usePublishKey(press: (() => void) | null): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (!press || event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      if (event.target instanceof Element && event.target.closest("input, textarea, select, [role=dialog]")) return;
      event.preventDefault();
      event.stopPropagation(); // the text would begin a new line
      press();
    }
    document.addEventListener("keydown", onKey, { capture: true });
    return () => document.removeEventListener("keydown", onKey, { capture: true });
  });
}

/** Who comes from a list to publish or schedule finds the question asked: `?publish=later`. Once, not at every reload. */
function usePressedBefore(press: ((when: When) => void) | null): void {
  const latest = useRef(press);
  latest.current = press;

  useEffect(() => {
    const address = new URL(location.href);
    const when = address.searchParams.get("publish");
    if (when === null) return;
    address.searchParams.delete("publish");
    history.replaceState(history.state, "", address);
    latest.current?.(when === "later" ? "later" : "now");
  }, []);
}

function leadToReadyList(): void {
  const list = document.getElementById("story-ready");
  list?.scrollIntoView({ block: "nearest" });
  list?.querySelector("button")?.focus();
}
