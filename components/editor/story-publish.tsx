"use client";

import { PublishButton } from "@/components/story/publish-button";
import { useStorySession } from "./story-session";

/** Publishing waits until the server has the last key: what goes out is what the database holds. */
export function StoryPublish() {
  const { live, showPanel } = useStorySession();
  return <PublishButton isSaved={live.saveState.is === "saved"} onMissing={showPanel} />;
}
