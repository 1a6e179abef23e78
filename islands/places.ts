/** Where somebody stopped listening, on this device alone, newest first. */
type Place = [sound: string, seconds: number];

const MOST = 20;
/** Who heard so little, or so much, begins anew. */
const EDGE_IN_SECONDS = 5;

/** @param stored as `placesWith` wrote it; anything else counts as nothing  @returns seconds; 0 where it is not known */
export const placeIn = (stored: string | null, sound: string): number =>
  placesOf(stored).find(([name]) => name === sound)?.[1] ?? 0;

export function placesWith(stored: string | null, sound: string, seconds: number, length: number): string {
  const others = placesOf(stored).filter(([name]) => name !== sound);
  const isWorthIt = seconds > EDGE_IN_SECONDS && seconds < length - EDGE_IN_SECONDS;
  const here: Place[] = isWorthIt ? [[sound, Math.floor(seconds)]] : [];
  return JSON.stringify([...here, ...others].slice(0, MOST));
}

function placesOf(stored: string | null): Place[] {
  try {
    const places: unknown = JSON.parse(stored ?? "[]");
    return Array.isArray(places) ? places : [];
  } catch {
    return [];
  }
}
