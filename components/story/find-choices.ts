"use client";

import { useState } from "react";
import type { Find, Option } from "@/components/ui/combobox";

export type ChoiceOf = "tags" | "sections" | "authors" | "people";
type Choice = { id: string; name: string };

/** What can be chosen, by some letters of its name. */
export async function findChoices(of: ChoiceOf, words: string): Promise<Option[]> {
  const answer = await fetch(`/desk/stories/choices?${new URLSearchParams({ of, words })}`);
  const choices: Choice[] = answer.ok ? await answer.json() : [];
  return choices.map(({ id, name }) => ({ value: id, label: name }));
}

/** The same, with the names of all that was found so far: what was chosen is named before the desk knows of it. */
export function useFoundChoices(of: ChoiceOf, without: readonly string[]): { find: Find; found: Choice[] } {
  const [found, setFound] = useState<Choice[]>([]);
  const find: Find = async (words) => {
    const options = (await findChoices(of, words)).filter(({ value }) => !without.includes(value));
    setFound((known) => [...known, ...options.map(({ value, label }) => ({ id: value, name: label }))]);
    return options;
  };
  return { find, found };
}
