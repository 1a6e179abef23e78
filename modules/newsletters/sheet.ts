import { type Body, nodesOf } from "@/modules/articles/body";
import type { Digest } from "./digest";
import { digestText } from "./digest-words";

/** A newsletter as the desk opens it. */
export type NewsletterSheet = {
  id: string;
  name: string;
  slug: string;
  host: string;
  description: string;
  rhythm: string;
  language: string;
  /** Empty: the paper's own. */
  fromName: string;
  fromAddress: string;
  replyTo: string;
  /** null: the accent of the paper. */
  colour: string | null;
  welcomeSubject: string;
  /** Empty: nobody is welcomed. */
  welcome: Body;
  digest: Digest | null;
  version: number;
  /** name: of its file. */
  picture: { id: string; url: string; name: string } | null;
  retiredAt: Date | null;
  /** Whether its address can still be changed. */
  isSlugKept: boolean;
};

type Settings = Omit<NewsletterSheet, "id" | "version" | "picture" | "retiredAt" | "isSlugKept">;

/** As people read them, to tell what somebody else changed. @param picture its name; "" = there is none */
export const valuesOf = (sheet: Settings, picture: string): Record<string, string> => ({
  ...{ name: sheet.name, slug: sheet.slug, host: sheet.host, description: sheet.description, rhythm: sheet.rhythm },
  ...{ language: sheet.language, fromName: sheet.fromName, fromAddress: sheet.fromAddress, replyTo: sheet.replyTo },
  ...{ picture, colour: sheet.colour ?? "", welcomeSubject: sheet.welcomeSubject },
  welcome: wordsIn(sheet.welcome),
  digest: digestText(sheet.digest),
});

/** The words of a body, without their looks. */
export const wordsIn = (body: Body): string =>
  [...nodesOf(body)]
    .flatMap((node) => (node.type === "text" ? [node.text] : []))
    .join(" ")
    .trim();
