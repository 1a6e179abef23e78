import { render } from "@react-email/render";
import type { ReactElement } from "react";
import { withOutlookComments } from "./outlook";

/** A short letter in markup, and in the words of that markup. Issues have a text of their own: draw-letter.ts */
export async function renderLetter(letter: ReactElement): Promise<{ html: string; text: string }> {
  const [html, text] = await Promise.all([renderLetterHtml(letter), render(letter, { plainText: true })]);
  return { html, text };
}

export const renderLetterHtml = async (letter: ReactElement): Promise<string> =>
  withOutlookComments(await render(letter));
