/** What our cut of Source Serif holds: Latin with its marks, Cyrillic, and the signs that headlines use. */
export const DRAWABLE =
  /^[\u0020-\u007e\u00a0-\u012b\u012e-\u0131\u0134-\u0165\u0168-\u017f\u0400-\u045f\u0490\u0491–—‘’‚“”„†•…‹›€₴№™−]*$/;
const EMOJI = /\p{Extended_Pictographic}\p{Emoji_Modifier}?[\u200d\ufe0e\ufe0f]*/gu;

const LONGEST_IN_CHARACTERS = 180;

/** Largest first; each holds headlines of so many characters in the room there is. */
const SIZES = [
  { upTo: 36, fontSize: 104 },
  { upTo: 64, fontSize: 78 },
  { upTo: 100, fontSize: 66 },
  { upTo: 140, fontSize: 58 },
  { upTo: Number.POSITIVE_INFINITY, fontSize: 50 },
];

/**
 * A headline as a social image can show it, and how large; null where it is in letters we have no type for. The drawing library
 * would fetch what it lacks from other people's servers, and tell them what we are about to publish.
 */
export function cardText(headline: string): { text: string; fontSize: number } | null {
  const plain = headline
    .normalize("NFC")
    .replace(EMOJI, "")
    .replace(/ʼ/g, "’")
    .replace(/[‐‑]/g, "-")
    .replace(/[‒―]/g, "–")
    .replace(/[\p{M}\u200b-\u200f\u2060\ufeff\u00ad]/gu, "") // stress marks and joiners
    .replace(/\s+/g, " ")
    .trim();
  if (plain === "" || !DRAWABLE.test(plain)) return null;

  const text = shortened(plain);
  const size = SIZES.find(({ upTo }) => text.length <= upTo);
  return size ? { text, fontSize: size.fontSize } : null;
}

function shortened(text: string): string {
  if (text.length <= LONGEST_IN_CHARACTERS) return text;
  const cut = text.slice(0, LONGEST_IN_CHARACTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST_IN_CHARACTERS / 2))}…`;
}
