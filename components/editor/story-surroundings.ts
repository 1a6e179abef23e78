"use client";

import { createContext, useContext } from "react";
import type { Uploads } from "./uploads";

/** What a related card shows of its story. */
export type RelatedStory = { articleId: string; headline: string; path: string; isPublic: boolean };

/** What the boxes within a story need to know of the world around it. */
export type StorySurroundings = {
  newsletters: { slug: string; name: string }[];
  uploads: Uploads;
  /** By its id, or by the address where readers find it; null where there is none. */
  findStory: (wanted: { articleId: string } | { path: string }) => Promise<RelatedStory | null>;
  /** Asks for a picture of the library, or a file. null: put away. */
  choosePicture: () => Promise<ChosenPicture | null>;
};

export type ChosenPicture = { imageId: string; alt: string; caption: string; credit: string };

const Surroundings = createContext<StorySurroundings | null>(null);

export const StorySurroundingsProvider = Surroundings.Provider;

export function useStorySurroundings(): StorySurroundings {
  const surroundings = useContext(Surroundings);
  if (!surroundings) throw new Error("A box of a story stands outside of a story");
  return surroundings;
}
