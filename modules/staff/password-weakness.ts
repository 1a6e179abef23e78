import { isCommon } from "./common-passwords";
import { PASSWORD_LEAST, PASSWORD_MOST, type PasswordFailure } from "./password";

/**
 * What is wrong with a new password; null = nothing. Which signs it is made of is nobody's business.
 * @param about words that others would try first: the person's name and address, the name of the paper
 */
export function weaknessOf(password: string, about: string[]): PasswordFailure | null {
  const length = [...password].length;
  if (length < PASSWORD_LEAST) return "too-short";
  if (length > PASSWORD_MOST) return "too-long";
  if (isCommon(password)) return "common";
  return isAbout(password, about) ? "about-you" : null;
}

/** Names in it are fine as long as enough stands beside them. */
function isAbout(password: string, about: string[]): boolean {
  const words = about.flatMap((text) => [text, ...text.split(/[\s@._-]+/)]).map(lettersOf);
  const known = words.filter((word) => word.length >= 3).sort((one, other) => other.length - one.length);
  const rest = known.reduce((left, word) => left.replaceAll(word, ""), lettersOf(password));
  const isNamed = rest.length < lettersOf(password).length;
  return isNamed && (rest.length < 8 || isCommon(rest));
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
