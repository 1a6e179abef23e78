import { linesIn, typeSentence } from "../e2e/typists.ts";
import { type Figure, percentile } from "./figure";
import type { Room } from "./storm";

/** From the last key of a sentence, while two others write, until PostgreSQL answers with it. */
const SAMPLES = 100;
const BOUND_IN_MILLISECONDS = 1_000;

export async function timeKeeping({ paper, typists, storyId }: Room): Promise<Figure[]> {
  const [ann, ...others] = typists;
  if (!ann) throw new Error("Nobody is here");
  let isOver = false;
  const writing = others.map(async (typist) => {
    while (!isOver) await typeSentence(typist, 60);
  });

  const times: number[] = [];
  while (times.length < SAMPLES) {
    const sentence = await typeSentence(ann);
    const typedAt = performance.now();
    while (!(await linesIn(paper, storyId)).join("\n").includes(sentence)) {}
    times.push(performance.now() - typedAt);
  }
  isOver = true;
  await Promise.all(writing);

  const bound = { atMost: BOUND_IN_MILLISECONDS };
  return [
    { name: "last key to PostgreSQL, median", value: percentile(times, 0.5), unit: "ms" },
    { name: "last key to PostgreSQL, 95 of 100", value: percentile(times, 0.95), unit: "ms", bound },
    { name: `last key to PostgreSQL, slowest of ${SAMPLES}`, value: Math.max(...times), unit: "ms", bound },
  ];
}
