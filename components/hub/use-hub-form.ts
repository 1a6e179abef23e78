"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState, useTransition } from "react";
import type { HubAnswer } from "./hub-answer";

const NOTHING_SAID: HubAnswer = { problems: {}, said: null, current: null };

/**
 * Sends a form and keeps what was typed in it, whatever the answer is. Its fields stand for what it was opened with until somebody
 * lets a colleague's version stand: that nothing changes beneath a person's hands, and nothing is written over unseen.
 * @param latest as the desk has it now; null: a new one
 */
export function useHubForm<Sheet extends { version: number }>(
  latest: Sheet | null,
  send: (version: number, form: FormData) => Promise<HubAnswer>,
) {
  const router = useRouter();
  const [answer, setAnswer] = useState(NOTHING_SAID);
  const [opened, setOpened] = useState({ sheet: latest, round: 0 });
  const [seenVersion, setSeenVersion] = useState(latest?.version ?? 0);
  /** The version that somebody lets stand, until the desk has brought it. */
  const [awaited, setAwaited] = useState<number | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const [isSending, startSending] = useTransition();

  if (awaited !== null && latest && latest.version >= awaited) {
    setAwaited(null);
    setSeenVersion(latest.version);
    setOpened(({ round }) => ({ sheet: latest, round: round + 1 }));
    setAnswer(NOTHING_SAID);
  }

  const deliver = (version: number) =>
    startSending(async () => {
      const next = await send(version, new FormData(form.current ?? undefined));
      if (next.said) setSeenVersion(version + 1);
      setAnswer(next);
      router.refresh();
    });
  const { current } = answer;
  return {
    ...{ form, answer, isSending, sheet: opened.sheet, round: opened.round },
    onSubmit: (event: FormEvent) => {
      event.preventDefault();
      deliver(seenVersion);
    },
    takeMine: () => current && deliver(current.version),
    keepTheirs: () => {
      if (!current) return;
      setAwaited(current.version);
      router.refresh(); // that of the answer may have been lost on the way
    },
  };
}
