import { type Move, placeName } from "./board";

const MOST = 60;

/** "“Ice on the river” to slot 2": for the history, for undo and for whoever is told of it. */
export function moveInWords(move: Move, headline: string): string {
  const story = `“${shortened(headline)}”`;
  switch (move.kind) {
    case "place":
      return `${story} to ${placeName(move.place)}`;
    case "pick":
      return `${story} to pick ${move.position + 1}`;
    case "clear":
      return `${story} off ${placeName(move.place)}`;
    case "unpick":
      return `${story} out of the picks`;
    case "dress":
      if (move.headline) return `${capital(placeName(move.place))} says “${shortened(move.headline)}”`;
      if (move.imageId) return `Another picture at ${placeName(move.place)}`;
      return move.focus ? `The picture at ${placeName(move.place)} cut otherwise` : `${story} as it is`;
  }
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

export const shortened = (headline: string): string =>
  headline.length <= MOST ? headline : `${headline.slice(0, MOST).replace(/\s+\S*$/, "")}…`;
