"use client";

import { useCallback, useRef, useState } from "react";
import type { UploadedPicture } from "@/modules/media/image";
import { PictureNotTaken, sendPicture } from "./send-picture";

/** A file on its way: waiting its turn, going up, or refused with a sentence. Done, it leaves the list. */
export type Upload = { key: string; name: string; sizeInBytes: number; share: number | null; problem: string | null };

/** More lines at once do not make a bad one faster. */
const SIDE_BY_SIDE = 2;

/** Many files at once, each with its own progress, to be stopped or sent again one by one. */
export function useUploads(onUploaded: (picture: UploadedPicture) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const files = useRef(new Map<string, { file: File; stop: AbortController }>());
  const waiting = useRef<string[]>([]);
  const runningCount = useRef(0);
  const done = useRef(onUploaded);
  done.current = onUploaded;

  const change = useCallback((key: string, facts: Partial<Upload>) => {
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...facts } : upload)));
  }, []);
  const forget = useCallback((key: string) => {
    files.current.delete(key);
    waiting.current = waiting.current.filter((other) => other !== key);
    setUploads((all) => all.filter((upload) => upload.key !== key));
  }, []);

  const send = useCallback(
    async (key: string) => {
      const entry = files.current.get(key);
      if (!entry) return;
      change(key, { share: 0, problem: null });
      try {
        const onProgress = (share: number) => change(key, { share });
        const picture = await sendPicture(entry.file, { onProgress, signal: entry.stop.signal });
        forget(key);
        done.current(picture);
      } catch (error) {
        if (error instanceof PictureNotTaken) change(key, { share: null, problem: error.message });
        else forget(key); // it was stopped
      }
    },
    [change, forget],
  );

  const go = useCallback(() => {
    while (runningCount.current < SIDE_BY_SIDE) {
      const key = waiting.current.shift();
      if (key === undefined) return;
      runningCount.current += 1;
      void send(key).finally(() => {
        runningCount.current -= 1;
        go();
      });
    }
  }, [send]);

  const add = (chosen: Iterable<File>) => {
    const fresh = [...chosen].map((file) => ({ key: crypto.randomUUID(), file }));
    for (const { key, file } of fresh) files.current.set(key, { file, stop: new AbortController() });
    const rows = fresh.map(({ key, file: { name, size } }) => ({ key, name, sizeInBytes: size, ...NOT_BEGUN }));
    setUploads((all) => [...rows, ...all]);
    waiting.current.push(...fresh.map(({ key }) => key));
    go();
  };

  const again = (key: string) => {
    waiting.current.push(key);
    change(key, NOT_BEGUN);
    go();
  };

  const stop = (key: string) => {
    files.current.get(key)?.stop.abort();
    forget(key);
  };

  return { uploads, add, again, stop };
}

const NOT_BEGUN = { share: null, problem: null };
