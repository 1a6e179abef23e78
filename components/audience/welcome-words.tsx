"use client";

import { useState } from "react";
import { LetterWords } from "@/components/issue/letter-words";
import { Problem } from "@/components/ui/field";
import type { Body } from "@/modules/articles/body";

type Props = {
  /** That the words are sent with, as one field: the editor has forms of its own. */
  form: string;
  language: string;
  welcome: Body;
  problem: string | undefined;
};

/** What a new reader is written. */
export function WelcomeWords({ form, language, welcome, problem }: Props) {
  const [body, setBody] = useState(welcome);
  return (
    <div className="grid gap-1.5">
      <span aria-hidden className="font-medium">
        Words
      </span>
      <input type="hidden" name="welcome" form={form} value={JSON.stringify(body)} />
      <div className="rounded-md border border-input px-3 py-2 has-[[role=textbox]:focus]:ring-2 has-[[role=textbox]:focus]:ring-ring">
        <LetterWords
          label="Words"
          placeholder="Write what a new reader should know"
          language={language}
          body={body}
          lines={6}
          onChange={setBody}
        />
      </div>
      {problem ? <Problem>{problem}</Problem> : null}
    </div>
  );
}
