"use client";

import { useCallback, useRef, useState } from "react";
import { PIECE_BYTES } from "@/modules/archive-runs/archive-run";
import { piecesPath } from "./archive-view";

type Sending = { runId: string; sentBytes: number; problem: string };

const TRIES = 6;
const NOT_TAKEN = "It broke off, and went on no more. Choose the same file to go on where it stopped.";

/** Sends a file piece after piece, from where the desk says it stopped. A line that is gone for a moment loses nothing. */
export function useSending(onArrived: () => Promise<void>) {
  const [sending, setSending] = useState<Sending | null>(null);
  const stopping = useRef<AbortController | null>(null);

  const send = useCallback(
    async (file: File, runId: string) => {
      stopping.current = new AbortController();
      const { signal } = stopping.current;
      setSending({ runId, sentBytes: 0, problem: "" });
      await onArrived();
      const problem = await sendAll(file, runId, signal, (sentBytes) => setSending({ runId, sentBytes, problem: "" }));
      await onArrived();
      setSending(problem && !signal.aborted ? (last) => last && { ...last, problem } : null);
    },
    [onArrived],
  );
  return { sending: sending?.problem ? null : sending, send, stop: () => stopping.current?.abort() };
}

/** @returns why it did not come whole; empty where it did, or where it was stopped */
async function sendAll(
  file: File,
  runId: string,
  signal: AbortSignal,
  onSent: (bytes: number) => void,
): Promise<string> {
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener("beforeunload", warn);
  try {
    let offset = (await askWhere(runId, signal)) ?? 0;
    while (offset < file.size) {
      onSent(offset);
      const next = await sendPiece(file, runId, offset, signal);
      if (next === null) return signal.aborted ? "" : NOT_TAKEN;
      offset = next;
    }
    onSent(file.size);
    return "";
  } finally {
    window.removeEventListener("beforeunload", warn);
  }
}

/** @returns how many bytes are there then; null where it was not taken, however often it was sent */
async function sendPiece(file: File, runId: string, offset: number, signal: AbortSignal): Promise<number | null> {
  const body = file.slice(offset, offset + PIECE_BYTES);
  for (let attempt = 0; attempt < TRIES && !signal.aborted; attempt += 1) {
    if (attempt > 0) await pause(500 * 2 ** attempt);
    const answer = await fetch(`${piecesPath(runId)}?offset=${offset}`, {
      ...{ method: "POST", body, signal, redirect: "manual" },
      headers: { "content-type": "application/octet-stream" },
    }).catch(() => null);
    if (answer?.ok) return receivedIn(await answer.json());
    if (answer?.status === 409) return askWhere(runId, signal);
    if (answer && answer.status >= 400 && answer.status < 500) return null;
  }
  return null;
}

async function askWhere(runId: string, signal: AbortSignal): Promise<number | null> {
  const answer = await fetch(piecesPath(runId), { signal, redirect: "manual" }).catch(() => null);
  return answer?.ok ? receivedIn(await answer.json()) : null;
}

const receivedIn = (answer: { receivedBytes: number }): number => answer.receivedBytes; // our own route handler

const pause = (milliseconds: number) => new Promise((wake) => setTimeout(wake, milliseconds));
