"use client";

import { useState } from "react";
import {
  type ImportOutcome,
  type ImportPlan,
  MOST_BYTES,
  type Preview,
  type PreviewQuestion,
} from "@/modules/reader-imports/reader-import";
import type { Meaning } from "@/modules/reader-imports/reading";
import { askPreview, ListNotTaken, type SendingNews, sendImport } from "./send-import";

export type Wishes = { newsletterIds: string[]; consent: string };

/** What is done with the list now; what was found when it was tried; and whether it is in. */
export type ImportState = {
  file: File | null;
  preview: Preview | null;
  wishes: Wishes;
  news: SendingNews | null;
  problem: string;
  tried: ImportOutcome | null;
  done: ImportOutcome | null;
};

const NOTHING: ImportState = {
  ...{ file: null, preview: null, wishes: { newsletterIds: [], consent: "" } },
  ...{ news: null, problem: "", tried: null, done: null },
};

/** A list of readers on its way: chosen, looked at, tried, brought in. Whatever is changed is tried anew. */
export function useImport(onDone: () => void) {
  const [state, setState] = useState(NOTHING);
  const change = (facts: Partial<ImportState>) => setState((before) => ({ ...before, ...facts }));
  const { file, preview, wishes, news } = state;
  const isBusy = news !== null;

  async function look(at: File, chosen: Omit<PreviewQuestion, "isCut">) {
    try {
      change({ preview: await askPreview(at, chosen), ...UNTRIED });
    } catch (error) {
      change({ preview: null, problem: sentenceOf(error) });
    }
  }
  function choose(chosen: File | undefined) {
    if (!chosen || isBusy) return;
    if (chosen.size > MOST_BYTES) return change({ ...NOTHING, problem: "This file is larger than 50 MB." });
    setState({ ...NOTHING, wishes, file: chosen });
    void look(chosen, {});
  }
  function setColumn(index: number, meaning: Meaning) {
    if (!preview) return;
    const others = preview.columns.map((known): Meaning => (known === meaning ? "nothing" : known)); // each once
    change({ preview: { ...preview, columns: others.with(index, meaning) }, ...UNTRIED });
  }
  async function send(isDry: boolean) {
    if (!file || !preview || isBusy) return;
    const { isGhost: _ghost, rows: _rows, ...reading } = preview;
    const plan: ImportPlan = { ...reading, ...wishes, fileName: file.name.slice(0, 255) || "list.csv", isDry };
    change({ news: { is: "sending", share: 0 }, problem: "", ...(isDry && { tried: null }) });
    try {
      await sendImport(file, plan, (heard) => hear(heard, isDry));
    } catch (error) {
      change({ problem: sentenceOf(error) });
    }
    change({ news: null });
    if (!isDry) onDone();
  }
  function hear(heard: SendingNews, isDry: boolean) {
    if (heard.is === "done")
      change(isDry ? { tried: heard.outcome } : { tried: null, done: heard.outcome, file: null, preview: null });
    else if (heard.is === "refused") change({ problem: heard.message });
    else change({ news: heard });
  }

  return {
    ...{ state, isBusy, choose, setColumn },
    setWishes: (changed: Partial<Wishes>) => change({ wishes: { ...wishes, ...changed }, ...UNTRIED }),
    setHeader: (hasHeader: boolean) => preview && change({ preview: { ...preview, hasHeader }, ...UNTRIED }),
    lookAgain: (chosen: Omit<PreviewQuestion, "isCut">) => file && void look(file, chosen),
    tryOut: () => void send(true),
    bringIn: () => void send(false),
  };
}

const UNTRIED = { tried: null, done: null, problem: "" };

const sentenceOf = (error: unknown): string =>
  error instanceof ListNotTaken ? error.message : "Something broke in this browser. Reload the page, please.";
