import type { RunView } from "./archive-view";
import { countWords } from "./archive-view";

type Outcome = NonNullable<RunView<"read">["outcome"]>;
type Props = Pick<Outcome, "remarks" | "remarkCount"> & { lostCount?: number };

/** What could not be carried over, by the story it was found in. */
export function Remarks({ remarks, remarkCount, lostCount }: Props) {
  if (remarkCount === 0) return <p>No remarks: every visible text of every story was found again.</p>;

  const byPlace = new Map<string, string[]>();
  for (const { where, what } of remarks) byPlace.set(where, [...(byPlace.get(where) ?? []), what]);
  return (
    <details className="rounded-md border">
      <summary className="cursor-pointer px-3 py-2 font-medium">
        {countWords(remarkCount, "remark")}
        {lostCount === undefined ? null : (
          <span className={lostCount > 0 ? "text-destructive" : "text-muted-foreground"}>
            {lostCount > 0
              ? `; ${countWords(lostCount, "text")} would be lost`
              : "; every visible text of every story was found again"}
          </span>
        )}
      </summary>
      <dl className="max-h-96 overflow-auto border-t px-3 py-2 text-xs">
        {[...byPlace].map(([where, whats]) => (
          <div key={where} className="py-1">
            <dt className="font-medium break-words">{where}</dt>
            {whats.map((what) => (
              <dd key={what} className="break-words text-muted-foreground">
                {what}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {remarkCount > remarks.length ? (
        <p className="border-t px-3 py-2 text-xs text-muted-foreground">
          The first {remarks.length} are shown. <code>npx masthead import --dry-run</code> tells all.
        </p>
      ) : null}
    </details>
  );
}
