"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { FormProblems } from "@/modules/platform/form";

type Fields = (problems: FormProblems) => ReactNode;

/**
 * A form keeps the values it was opened with, whatever comes from the desk meanwhile, until it is saved or somebody takes what
 * came: what they typed is theirs, and what they have seen is what they decide on.
 * @param shown what the fields stand for now, as the page has it
 */
export function useHeldForm(shown: string, fields: Fields, savedAt: string | undefined) {
  const form = useRef<HTMLFormElement>(null);
  const [held, setHeld] = useState({ shown, fields, round: 0 });
  const clean = useRef(""); // what is in the form where nothing is left to be saved
  const sent = useRef("");
  const lastSavedAt = useRef(savedAt);
  const adopt = () => setHeld(({ round }) => ({ shown, fields, round: round + 1 }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the fields are new with each round
  useEffect(() => {
    clean.current = contentOf(form.current);
  }, [held.round]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came is looked at when it comes
  useEffect(() => {
    if (savedAt !== lastSavedAt.current) clean.current = sent.current;
    lastSavedAt.current = savedAt;
    if (shown !== held.shown && contentOf(form.current) === clean.current) adopt();
  }, [shown, savedAt]);

  return {
    ...{ form, adopt, round: held.round, seen: held.shown, fields: held.fields },
    /** @param seen what it is decided on: what the form was opened with, unless something newer was shown */
    read: (seen = held.shown): FormData => {
      sent.current = contentOf(form.current);
      const data = new FormData(form.current ?? undefined);
      data.set("seen", seen);
      return data;
    },
  };
}

const contentOf = (form: HTMLFormElement | null): string => JSON.stringify([...new FormData(form ?? undefined)]);
