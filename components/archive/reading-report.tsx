"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { countWords, type RunView } from "./archive-view";
import { ReadingForm } from "./reading-form";
import { Remarks } from "./remarks";
import { useArchive, useAsking } from "./use-archive";

/** What is in the archive and what would become of it; then it is written, or not. */
export function ReadingReport({ reading }: { reading: RunView<"read"> }) {
  const { actions } = useArchive();
  const { isBusy, problem, ask } = useAsking();
  const [isOther, setOther] = useState(false);
  const { outcome } = reading;
  if (!outcome) return null;
  if (isOther) return <ReadingForm reading={reading} />;

  const { articles, known, pictures } = outcome;
  const count = articles.dated + articles.drafts;
  return (
    <>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-1 tabular-nums [&_dt]:text-muted-foreground">
        <dt>From</dt>
        <dd className="break-words">{outcome.source}</dd>
        {outcome.accounts.map(({ kind, count: one, fate }) => (
          <div key={`${kind} ${fate}`} className="contents">
            <dt>
              {one.toLocaleString("en")} {kind}
            </dt>
            <dd className="break-words">{fate}</dd>
          </div>
        ))}
        <dt>Stories</dt>
        <dd>
          {articles.dated.toLocaleString("en")} with a date of publication, {countWords(articles.drafts, "draft")}
        </dd>
        <dt>Pictures</dt>
        <dd>{pictureWords(pictures, reading.wish.reading?.mayFetch ?? false)}</dd>
      </dl>
      {known.articles + known.pages > 0 ? (
        <Note tone="ready">
          An earlier import brought {countWords(known.articles, "story", "stories")} and{" "}
          {countWords(known.pages, "page")} of it: they stay as they are.
        </Note>
      ) : null}
      <Remarks {...outcome} />
      <div className="flex flex-wrap gap-2">
        <Button look="primary" disabled={isBusy} onClick={() => void ask(() => actions.import(reading.id))}>
          Import {countWords(count, "story", "stories")}
        </Button>
        <Button disabled={isBusy} onClick={() => setOther(true)}>
          Read it otherwise
        </Button>
      </div>
      <p className="text-xs text-muted-foreground">
        All of it is written, or nothing. Stories with a date are public at once; every page is printed anew.
      </p>
      {problem ? <Problem>{problem}</Problem> : null}
    </>
  );
}

function pictureWords({ wanted, elsewhere }: { wanted: number; elsewhere: number }, mayFetch: boolean): string {
  if (elsewhere === 0) return `${wanted.toLocaleString("en")}, all in the file`;
  return `${wanted.toLocaleString("en")}, of which ${elsewhere.toLocaleString("en")} ${
    mayFetch ? "are got from their addresses" : "are not in the file and stay away"
  }`;
}
