/** As narrations write them: when a sentence begins, and how it stands on the page. */
export type Times = [startsAt: number, shown: string][];
export type Sentence = { startsAt: number; range: Range | null };

/** Finds each sentence in the page, in order; blanks and line ends do not count. What is said and not shown has no range. */
export function findSentences(times: Times, within: Element, without: Element): Sentence[] {
  const places: [node: Text, at: number][] = [];
  let letters = "";
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || without.contains(node)) continue;
    for (let at = 0; at < node.data.length; at += 1) {
      if (/\s/.test(node.data.charAt(at))) continue;
      letters += node.data.charAt(at);
      places.push([node, at]);
    }
  }

  let from = 0;
  return times.map(([startsAt, shown]) => {
    const wanted = shown.replace(/\s/g, "");
    const found = wanted ? letters.indexOf(wanted, from) : -1;
    const first = places[found];
    const last = places[found + wanted.length - 1];
    if (found < 0 || !first || !last) return { startsAt, range: null };
    from = found + wanted.length;
    const range = document.createRange();
    range.setStart(...first);
    range.setEnd(last[0], last[1] + 1);
    return { startsAt, range };
  });
}

/** The one that is being read at that second. */
export const sentenceAt = <One extends { startsAt: number }>(
  sentences: readonly One[],
  seconds: number,
): One | undefined => sentences.findLast(({ startsAt }) => startsAt <= seconds + 0.05);

/** The sentence that somebody pointed at. */
export function sentenceUnder(sentences: readonly Sentence[], event: MouseEvent): Sentence | undefined {
  const point = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  const older = point ? null : document.caretRangeFromPoint?.(event.clientX, event.clientY); // Safari before 26
  const node = point?.offsetNode ?? older?.startContainer;
  const at = point?.offset ?? older?.startOffset ?? 0;
  return node && sentences.find(({ range }) => range?.isPointInRange(node, at));
}
