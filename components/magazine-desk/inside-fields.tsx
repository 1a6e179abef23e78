"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import type { MagazineSheet } from "@/modules/magazines/sheet";
import { type ContentsDraft, contentsDrafts } from "./drafts";
import { RowsField } from "./rows-field";

type Props = { magazine: MagazineSheet; problems: Record<string, string> };

/** What is inside: a page and what begins on it. */
export function ContentsFields({ magazine, problems }: Props) {
  const [contents, setContents] = useState(contentsDrafts(magazine));
  return (
    <RowsField<ContentsDraft>
      name="contents"
      one="line"
      rows={contents}
      onChange={setContents}
      begin={() => ({ page: "", title: "" })}
      most={100}
      problem={problems.contents}
    >
      {(line, set, index) => (
        <div className="grid grid-cols-[80px_minmax(0,1fr)] gap-3">
          <Field label="Page" problem={problems[`contents.${index}.page`]}>
            {(control) => (
              <Input
                {...control}
                value={line.page}
                inputMode="numeric"
                onChange={(event) => set({ page: event.target.value })}
              />
            )}
          </Field>
          <Field label="What begins there" problem={problems[`contents.${index}.title`]}>
            {(control) => (
              <Input {...control} value={line.title} onChange={(event) => set({ title: event.target.value })} />
            )}
          </Field>
        </div>
      )}
    </RowsField>
  );
}

/** What readers ask before they order. */
export function QuestionFields({ magazine, problems }: Props) {
  const [questions, setQuestions] = useState(magazine.questions);
  return (
    <RowsField<MagazineSheet["questions"][number]>
      name="questions"
      one="question"
      rows={questions}
      onChange={setQuestions}
      begin={() => ({ question: "", answer: "" })}
      most={50}
      problem={problems.questions}
    >
      {(row, set, index) => (
        <>
          <Field label="Question" problem={problems[`questions.${index}.question`]}>
            {(control) => (
              <Input {...control} value={row.question} onChange={(event) => set({ question: event.target.value })} />
            )}
          </Field>
          <Field label="Answer" problem={problems[`questions.${index}.answer`]}>
            {(control) => (
              <Textarea
                {...control}
                rows={2}
                value={row.answer}
                onChange={(event) => set({ answer: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
    </RowsField>
  );
}
