"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { CodeBoxes } from "@/components/ui/code-boxes";
import { Field } from "@/components/ui/field";
import { type CodeAppState, setUpCodeAppAction } from "./actions";

const START: CodeAppState = { step: "start", problem: "" };

export function CodeAppForm() {
  const [state, act, isBusy] = useActionState(setUpCodeAppAction, START);
  if (state.step === "done") return <p role="status">Your code app is set up.</p>;

  return (
    <form action={act} className="grid max-w-[340px] gap-4">
      {state.step === "confirm" ? (
        <>
          <Squares rows={state.squares} />
          <p className="text-xs">
            Or type this into the app: <code>{inGroups(state.secret)}</code>
          </p>
          <Field label="Code from your app, six digits" problem={state.problem} required>
            {(control) => <CodeBoxes name="code" {...control} />}
          </Field>
        </>
      ) : (
        state.problem && <p role="alert">{state.problem}</p>
      )}
      <Button type="submit" className="justify-self-start" aria-disabled={isBusy || undefined}>
        {state.step === "confirm" ? "Confirm" : "Set up a code app"}
      </Button>
    </form>
  );
}

/** To be typed letter by letter; apps overlook the blanks. */
const inGroups = (secret: string) => secret.match(/.{1,4}/g)?.join(" ");

/** What the app's camera reads: dark on white, in the dark as well. */
function Squares({ rows }: { rows: boolean[][] }) {
  const path = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg
      role="img"
      aria-label="Square code for your app"
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      className="w-52"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
