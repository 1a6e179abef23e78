"use client";

import { Bookmark, Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Problem } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** problem: a sentence; null = it was done. */
export type VersionAnswer = { problem: string | null };

type KeepProps = { keep: (name: string) => Promise<VersionAnswer> };

/** "Keep this as …": the words of this moment, under a name. */
export function KeepAs({ keep }: KeepProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { problem, isBusy, run } = useAnswer(() => setIsOpen(false));

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name") ?? "");
    run(() => keep(name));
  }

  return (
    <>
      <Button onClick={() => setIsOpen(true)}>
        <Bookmark aria-hidden className="size-4" />
        <span>
          Keep<span className="max-tablet:sr-only"> this</span> as…
        </span>
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title="Keep this state"
        description="The words as they are now, to be found again by a name. Nothing changes for readers."
        actions={
          <>
            <Button onClick={() => setIsOpen(false)}>Cancel</Button>
            <Button look="primary" type="submit" form="keep-as" aria-disabled={isBusy || undefined}>
              Keep it
            </Button>
          </>
        }
      >
        <form id="keep-as" onSubmit={onSubmit}>
          <Field label="Name" hint="For example “Before the lawyer”" problem={problem ?? undefined} required>
            {(control) => <Input {...control} name="name" maxLength={80} autoComplete="off" />}
          </Field>
        </form>
      </Dialog>
    </>
  );
}

type BringBackProps = { title: string; bringBack: () => Promise<VersionAnswer>; storyHref: string };

/** Everybody who has the story open sees it happen; what stood there before is kept as a version of its own. */
export function BringBack({ title, bringBack, storyHref }: BringBackProps) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const { problem, isBusy, run } = useAnswer(() => {
    setIsOpen(false);
    router.push(storyHref);
  });
  const act = `Bring back ${title}`;

  return (
    <>
      <Button onClick={() => setIsOpen(true)}>
        <Undo2 aria-hidden className="size-4" />
        <span>
          Bring back<span className="max-tablet:sr-only"> {title}</span>…
        </span>
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title={act}
        actions={
          <>
            <Button onClick={() => setIsOpen(false)}>Leave it as it is</Button>
            <Button look="primary" onClick={() => run(bringBack)} aria-disabled={isBusy || undefined}>
              {act}
            </Button>
          </>
        }
      >
        <p>
          The story in work gets these words again. Whoever has it open sees it happen. The words of now are kept as a
          version first, so this can be taken back in the same way. Readers see nothing of it until it is published.
        </p>
        {problem ? <Problem>{problem}</Problem> : null}
      </Dialog>
    </>
  );
}

function useAnswer(onDone: () => void) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, start] = useTransition();

  function run(act: () => Promise<VersionAnswer>) {
    if (isBusy) return;
    start(async () => {
      const answer = await act();
      setProblem(answer.problem);
      if (answer.problem) return;
      onDone();
      router.refresh();
    });
  }
  return { problem, isBusy, run };
}
