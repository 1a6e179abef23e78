import type { PauseRefusal } from "@/modules/readers/pause";
import type { LinkPurpose, PreferenceRefusal, ReaderLanguage } from "@/modules/readers/reader";

/** One state of the page behind a link: what it says, and its button where it has one. */
export type LinkWords = { title: string; text: string; button?: string };

/** What the pages behind links in letters say, in the language of their reader. */
export type ReaderPageWords = {
  section: string;
  /** Of a link that still opens, by what it does. */
  open: Record<LinkPurpose, LinkWords>;
  used: Record<LinkPurpose, LinkWords>;
  expired: Record<LinkPurpose, LinkWords>;
  unknown: LinkWords;
  /** Before the address, hardly readable. */
  lettersGoTo: string;
  afterConfirming: string;
  whatGoes: string[];
  whatStays: string[];
  again: string;
  allNewsletters: string;
  toPreferences: string;
  preferences: {
    title: string;
    nothingHeld: LinkWords;
    erased: LinkWords;
    suppressed: string;
    choose: LinkWords;
    noneOffered: string;
    pause: LinkWords & { twoWeeks: string; aMonth: string; untilDay: string; day: string };
    paused: (day: string) => string;
    resume: string;
    language: LinkWords & { names: Record<ReaderLanguage, string> };
    move: LinkWords & { label: string };
    data: { title: string; text: string; export: string; erase: string };
    done: Record<string, string>;
  };
  leave: {
    title: (name: string) => string;
    text: string;
    button: string;
    fewer: string;
    done: (name: string) => string;
    doneText: string;
    undo: string;
    undone: string;
  };
  wrongEmail: string;
  refusals: Record<PreferenceRefusal | PauseRefusal, string>;
  /** Above what is wrong in a form. */
  toPutRight: string;
};
