"use client";

import Link from "next/link";
import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/checkbox";
import { Problem } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { mediaPath } from "@/modules/media/image";
import type { NarrationPanel } from "@/modules/narrations/narration";
import { PanelSection } from "./panel-section";
import { type Answer, NOT_REACHED } from "./story-actions";
import { useStory } from "./story-context";
import { useDeed } from "./use-deed";

/** The story read aloud: how far that is, to be heard, made again, read by a person, or left out. */
export function NarrationSection() {
  const { panel, actions, may } = useStory();
  const { isBusy, problem, run } = useDeed();
  const { articleId, narration, state } = panel;
  const { sound, isOff, voice } = narration;
  const choose = (choice: { isOff: boolean; voice: string | null }) =>
    void run(() => actions.chooseNarration(articleId, choice));

  return (
    <PanelSection
      id="story-narration"
      title="Read aloud"
      end={sound ? lengthInWords(sound.durationInSeconds) : undefined}
    >
      <p className="text-muted-foreground" role="status">
        {state === "published" ? stateInWords(narration) : "It is made when the story is published."}
      </p>
      {sound ? (
        // biome-ignore lint/a11y/useMediaCaption: the story beside it is its transcript
        <audio
          controls
          preload="none"
          src={mediaPath(sound.path)}
          aria-label="The story read aloud"
          className="w-full"
        />
      ) : null}
      {may.publish ? (
        <>
          <Switch
            checked={!isOff}
            disabled={isBusy}
            onChange={({ target }) => choose({ isOff: !target.checked, voice })}
          >
            Read this story aloud
          </Switch>
          <VoiceField
            key={voice ?? ""}
            voice={voice}
            isBusy={isBusy}
            set={(chosen) => choose({ isOff, voice: chosen })}
          />
          {state === "published" && !isOff ? (
            <div className="flex flex-wrap gap-2">
              <Button disabled={isBusy} onClick={() => void run(() => actions.narrateAgain(articleId))}>
                Make again
              </Button>
              <ReadingUpload articleId={articleId} isBusy={isBusy} run={run} />
            </div>
          ) : null}
        </>
      ) : null}
      {problem ? <Problem>{problem}</Problem> : null}
      {may.publish ? (
        <Link href="/desk/settings/pronunciation" className="text-primary underline underline-offset-3">
          How names are said
        </Link>
      ) : null}
    </PanelSection>
  );
}

function VoiceField({
  voice,
  isBusy,
  set,
}: {
  voice: string | null;
  isBusy: boolean;
  set: (voice: string | null) => void;
}) {
  const id = useId();
  const [text, setText] = useState(voice ?? "");
  return (
    <div className="grid gap-1">
      <label htmlFor={id}>Voice, where not the usual one</label>
      <Input
        id={id}
        value={text}
        disabled={isBusy}
        placeholder="usual"
        onChange={(event) => setText(event.target.value)}
        onBlur={() => {
          if (text !== (voice ?? "")) set(text || null);
        }}
      />
    </div>
  );
}

type UploadProps = { articleId: string; isBusy: boolean; run: (deed: () => Promise<Answer>) => Promise<Answer> };

function ReadingUpload({ articleId, isBusy, run }: UploadProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabled={isBusy} onClick={() => field.current?.click()}>
        Upload a reading …
      </Button>
      <input
        ref={field}
        type="file"
        accept="audio/mpeg,.mp3"
        aria-label="A reading by a person, MP3"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void run(() => sendReading(articleId, file));
          target.value = "";
        }}
      />
    </>
  );
}

async function sendReading(articleId: string, file: File): Promise<Answer> {
  const response = await fetch(`/desk/stories/${articleId}/reading`, { method: "POST", body: file });
  if (response.ok) return { ok: true };
  const { message = NOT_REACHED }: { message?: string } = await response.json().catch(() => ({}));
  return { ok: false, problem: message };
}

function stateInWords({ state, isOff, sound, problem, triedCount }: NarrationPanel): string {
  if (isOff) return "This story is not read aloud.";
  if (sound && !sound.isSynthetic) return "A person read it. It stays as it is when the words change.";
  if (state === "failed") {
    const tries = triedCount > 1 ? ` Tried ${triedCount} times.` : "";
    return `${PROBLEMS[problem] ?? "It could not be made."}${tries} The story is up without${sound ? " its newest words read" : " sound"}.`;
  }
  if (state === "waiting") return "Waits to be read.";
  if (state === "making") return "Is being read now.";
  return sound ? "Readers can hear it as it is now." : "Nobody has asked for it yet.";
}

const PROBLEMS: Record<string, string> = {
  absent: "No speaker is installed here.",
  "not-reachable": "The speech server cannot be reached.",
  "too-slow": "The speech server is too slow.",
  refused: "The speech server refused.",
  "not-sound": "What came from the speech server is no sound.",
  "too-large": "The speech server sent more than a sentence can be.",
};

/** "14:12" */
const lengthInWords = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
