"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import type { HubAnswer } from "./hub-answer";

/** Sends a form and keeps what was typed in it, whatever the answer is. */
export function useHubForm(version: number, send: (version: number, form: FormData) => Promise<HubAnswer>) {
  const router = useRouter();
  const [answer, setAnswer] = useState<HubAnswer>({ problems: {}, said: null, current: null });
  const [isSending, startSending] = useTransition();

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startSending(async () => {
      setAnswer(await send(answer.current?.version ?? version, form));
      router.refresh();
    });
  };
  return { answer, isSending, onSubmit };
}
