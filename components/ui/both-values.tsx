import { Fragment } from "react";
import { Button } from "./button";

type Pair = {
  /** Of which field, where there are several. */
  label?: string;
  theirs: string;
  mine: string;
};

type Props = {
  /** Who was quicker, and when, by the newsroom's clock. null: somebody. */
  by: string | null;
  at: string | null;
  values: Pair[];
  onKeep: () => void;
  /** null: there is nothing left to take it to. */
  onTake: (() => void) | null;
};

/** Somebody set the same thing meanwhile: both values, and the question. Nothing is lost until it is answered. */
export function BothValues({ by, at, values, onKeep, onTake }: Props) {
  const whose = by ? `${by.split(" ")[0]}’s` : "Theirs";
  return (
    <div role="alert" className="grid gap-2 rounded-md border border-warning/40 p-2.5">
      <p>
        <b className="font-semibold">{by ?? "A colleague"}</b> set this{at ? ` at ${at}` : ""}, while you were at it.
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
        {values.map(({ label, theirs, mine }) => (
          <Fragment key={label ?? ""}>
            {label ? <div className="col-span-2 mt-1 font-medium">{label}</div> : null}
            <dt className="text-muted-foreground">{whose}</dt>
            <dd className="break-words">{theirs || "empty"}</dd>
            <dt className="text-muted-foreground">Yours</dt>
            <dd className="break-words">{mine || "empty"}</dd>
          </Fragment>
        ))}
      </dl>
      <div className="flex gap-2">
        <Button size="small" onClick={onKeep}>
          Keep {by ? whose : "theirs"}
        </Button>
        {onTake ? (
          <Button size="small" onClick={onTake}>
            Take mine
          </Button>
        ) : null}
      </div>
    </div>
  );
}
