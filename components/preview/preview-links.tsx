"use client";

import { Copy, Link2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Face } from "@/components/ui/face";
import { Field, Problem } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { PREVIEW_HOURS } from "@/modules/previews/preview";

/** link: with its secret, shown this once. problem: a sentence. */
export type LinkAnswer = { link: string; endsAt: string } | { problem: string };
export type LinkLine = { id: string; madeBy: string; personId: string | null; made: string; ends: string };

type Props = {
  lines: LinkLine[];
  make: (hours: number) => Promise<LinkAnswer>;
  revoke: (linkId: string) => Promise<{ problem: string | null }>;
};

/** Links that show the story in work to somebody without an account. */
export function PreviewLinks({ lines, make, revoke }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>
        <Link2 aria-hidden className="size-4" />
        {lines.length > 0 ? `Links, ${lines.length} open` : "Link for others"}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title="Preview links"
        description="Whoever has a link sees the story as it is at that moment, without an account, until the link ends."
      >
        <MakeLink make={make} />
        <OpenLinks lines={lines} revoke={revoke} />
      </Dialog>
    </>
  );
}

function MakeLink({ make }: Pick<Props, "make">) {
  const router = useRouter();
  const [answer, setAnswer] = useState<LinkAnswer | null>(null);
  const [isBusy, start] = useTransition();

  function onMake(form: FormData) {
    start(async () => {
      setAnswer(await make(Number(form.get("hours"))));
      router.refresh();
    });
  }

  return (
    <div className="flex flex-col gap-3">
      <form action={onMake} className="flex items-end gap-2">
        <Field label="It works for" className="flex-1">
          {(control) => (
            <Select {...control} name="hours" defaultValue={24}>
              {PREVIEW_HOURS.map((hours) => (
                <option key={hours} value={hours}>
                  {hours} hours
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button look="primary" type="submit" aria-disabled={isBusy || undefined}>
          Make a link
        </Button>
      </form>
      {answer && "problem" in answer ? <Problem>{answer.problem}</Problem> : null}
      {answer && "link" in answer ? <NewLink link={answer.link} endsAt={answer.endsAt} /> : null}
    </div>
  );
}

function NewLink({ link, endsAt }: { link: string; endsAt: string }) {
  const [said, setSaid] = useState("");

  async function copy() {
    // Refused where the page has no right to it, or is not served over https: then it is selected, to be copied by hand.
    const isCopied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    setSaid(isCopied ? "Copied." : "Select the link and copy it.");
  }

  return (
    <Field label="The link" hint={`It is shown this once. It ends ${endsAt}.`}>
      {(control) => (
        <div className="flex gap-2">
          <Input {...control} readOnly value={link} onFocus={(event) => event.target.select()} className="font-mono" />
          <Button onClick={copy}>
            <Copy aria-hidden className="size-4" />
            Copy
          </Button>
          <span role="status" className="sr-only">
            {said}
          </span>
        </div>
      )}
    </Field>
  );
}

function OpenLinks({ lines, revoke }: Pick<Props, "lines" | "revoke">) {
  if (lines.length === 0) return <p className="mt-4 text-muted-foreground">No link opens this story now.</p>;
  return (
    <section className="mt-5" aria-label="Open links">
      <h3 className="font-semibold">Open now</h3>
      <ul className="mt-1 divide-y border-y">
        {lines.map((line) => (
          <OpenLink key={line.id} line={line} revoke={revoke} />
        ))}
      </ul>
    </section>
  );
}

function OpenLink({ line, revoke }: { line: LinkLine; revoke: Props["revoke"] }) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, start] = useTransition();

  function onRevoke() {
    start(async () => {
      setProblem((await revoke(line.id)).problem);
      router.refresh();
    });
  }

  return (
    <li className="flex items-center gap-2 py-2">
      <Face person={{ id: line.personId ?? line.id, name: line.madeBy }} />
      <div className="min-w-0 flex-1">
        <p>
          Made {line.made} by {line.madeBy}
        </p>
        <p className="text-xs text-muted-foreground">Ends {line.ends}</p>
        {problem ? <Problem>{problem}</Problem> : null}
      </div>
      <Button look="danger" size="small" onClick={onRevoke} aria-disabled={isBusy || undefined}>
        Take it back
      </Button>
    </li>
  );
}
