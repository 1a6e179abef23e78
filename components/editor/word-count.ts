"use client";

import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { countWords, plainTextOf, readingMinutes } from "@/modules/articles/body-words";
import { manuscriptOf } from "@/modules/articles/manuscript";

export type WordCount = { words: number; minutes: number };

/** Between keys, not with each: a long story would feel it. */
const COUNT_AFTER_MILLISECONDS = 400;

/** As readers will be told: counted the way a published story is. */
export function useWordCount(editor: Editor | null): WordCount {
  const [count, setCount] = useState<WordCount>({ words: 0, minutes: 1 });
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const recount = () => setCount(countOf(editor));
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(recount, COUNT_AFTER_MILLISECONDS);
    };
    recount();
    editor.on("update", later);
    return () => {
      clearTimeout(timer);
      editor.off("update", later);
    };
  }, [editor]);
  return count;
}

function countOf(editor: Editor): WordCount {
  const manuscript = manuscriptOf(editor.getJSON());
  const words = manuscript ? countWords(plainTextOf(manuscript.body)) : 0;
  return { words, minutes: readingMinutes(words) };
}

export const wordCountText = ({ words, minutes }: WordCount) =>
  `${words.toLocaleString("en")} ${words === 1 ? "word" : "words"}, ${minutes} min`;
