"use client";

import type { Editor } from "@tiptap/core";
import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import type { PageSheet } from "@/modules/pages/page";
import type { PageAnswer } from "./page-actions";

/** What a person has before them: typed and not saved, or as the paper has it. */
export function usePageDraft(editor: Editor | null, page: PageSheet) {
  const router = useRouter();
  const [isChanged, setIsChanged] = useState(page.shown !== null);
  const [version, setVersion] = useState(page.version);
  const [answer, setAnswer] = useState<PageAnswer>({ problems: {}, version: null });
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [isBusy, startWork] = useTransition();

  useEffect(() => {
    const note = () => setIsChanged(true);
    editor?.on("update", note);
    return () => {
      editor?.off("update", note);
    };
  }, [editor]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isChanged) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isChanged]);

  /** @param saves whether what was typed is kept by it */
  const work = (deed: (version: number) => Promise<PageAnswer>, saves: boolean) =>
    startWork(async () => {
      if (saves) setIsChanged(false); // what is typed from here on is not in what was sent
      const answered = await deed(version).catch(() => NOT_SENT);
      setAnswer(answered);
      setVersion(answered.version ?? answered.theirs ?? version);
      if (answered.version === null) return saves ? setIsChanged(true) : undefined;
      if (saves) setSavedAt(new Date());
      router.refresh();
    });
  return { answer, isBusy, isChanged, noteChange: () => setIsChanged(true), savedAt, work };
}

const NOT_SENT: PageAnswer = {
  problems: { form: "It could not be sent: the desk does not answer. What you typed is still here; try again." },
  version: null,
};
