import type { ReaderLanguage } from "@/modules/readers/reader";
import type { ReaderPageWords } from "./page-words";
import { english } from "./words-en";
import { ukrainian } from "./words-uk";

export const readerPageWords: Record<ReaderLanguage, ReaderPageWords> = { en: english, uk: ukrainian };
