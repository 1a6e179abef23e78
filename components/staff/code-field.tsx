"use client";

import { useState } from "react";
import { CodeBoxes } from "@/components/ui/code-boxes";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** Six digits of the app; or a recovery code, for the day the phone is lost. */
export function CodeField({ problem }: { problem: string | undefined }) {
  const [isRecovery, setRecovery] = useState(false);

  return (
    <div className="grid gap-1.5">
      {isRecovery ? (
        <Field label="Recovery code" hint="One of the ten you keep. It works once." problem={problem}>
          {(control) => <Input name="code" autoComplete="off" spellCheck={false} {...control} />}
        </Field>
      ) : (
        <Field
          label="Code from your app, six digits"
          hint="Paste works. Leave it empty if you have no code app."
          problem={problem}
        >
          {(control) => <CodeBoxes name="code" {...control} />}
        </Field>
      )}
      <button
        type="button"
        className="min-h-6 justify-self-start text-xs text-primary underline"
        onClick={() => setRecovery(!isRecovery)}
      >
        {isRecovery ? "Use a code from your app" : "Use a recovery code"}
      </button>
    </div>
  );
}
