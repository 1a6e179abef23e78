import { z } from "zod";

/** Stories opened last on this device; for the palette, and for finding one again while the server does not answer. */
const KEY = "masthead.recently-opened";
const MOST = 50;

const stored = z.array(z.object({ id: z.uuid(), headline: z.string() })).catch([]);
export type Opened = z.infer<typeof stored>[number];

export function listOpened(): Opened[] {
  try {
    return stored.parse(JSON.parse(localStorage.getItem(KEY) ?? "[]"));
  } catch {
    return []; // somebody else's words under our key
  }
}

export function rememberOpened(id: string, headline: string): void {
  const others = listOpened().filter((opened) => opened.id !== id);
  localStorage.setItem(KEY, JSON.stringify([{ id, headline }, ...others].slice(0, MOST)));
}
