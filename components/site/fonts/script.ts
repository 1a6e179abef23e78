import type { Script } from "./cuts";

const CYRILLIC = ["be", "bg", "kk", "mk", "ru", "sr", "uk"];
/** Written with the letters that the first Latin cut holds. */
const LATIN = ["de", "en", "es", "fi", "fr", "it", "nl"];

/** @param language as BCP 47: "uk", "pt-BR" */
export function scriptOf(language: string): Script {
  const [primary = ""] = language.toLowerCase().split("-");
  if (CYRILLIC.includes(primary) && !/-latn\b/i.test(language)) return "cyrillic";
  return LATIN.includes(primary) ? "latin" : "latin-more";
}
