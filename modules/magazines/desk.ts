import type { MagazineState } from "./state";

export const MAGAZINES_PATH = "/desk/magazine/magazines";
export const FIGURES_PATH = "/desk/magazine/figures";
export const TAX_PATH = "/desk/magazine/tax";
export const magazineDeskPath = (id: string) => `${MAGAZINES_PATH}/${id}`;
export const magazineSubject = (id: string) => `magazine:${id}`;

/** A magazine in the list of the desk. left, total: copies of paper; null where nothing is printed. */
export type MagazineLine = {
  id: string;
  title: string;
  number: string;
  slug: string;
  state: MagazineState;
  shipsOn: Date | null;
  editionCount: number;
  stock: { left: number; total: number } | null;
};
