import { expect, test } from "vitest";
import { inRank, untilTurn } from "./line";

const never = new AbortController().signal;
const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

test("archives wait while a changed story is printed", async () => {
  const order: string[] = [];
  const story = inRank("first", async () => {
    await soon();
    order.push("story");
  });
  const archive = untilTurn("tail", never).then(() => order.push("archive"));
  await Promise.all([story, archive]);

  expect(order).toEqual(["story", "archive"]);
});

test("a changed story waits for nobody", async () => {
  let isFree = false;
  const archive = inRank("tail", soon);
  await untilTurn("first", never).then(() => {
    isFree = true;
  });

  expect(isFree).toBe(true);
  await archive;
});

test("whoever must stop waits no longer than those ahead work", async () => {
  const ahead = inRank("hot", soon);
  await untilTurn("tail", AbortSignal.abort());
  await ahead;
});
