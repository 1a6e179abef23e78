"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { AskByName } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { newsroomTime } from "@/modules/settings/newsroom-time";
import { canLift, type ReaderSheet, type SuppressionNote } from "@/modules/subscribers/held";
import { HeldDeliveries } from "./held-deliveries";
import { HeldSubscriptions } from "./held-subscriptions";
import type { FoundReader, ReaderActions, ReaderDeed } from "./reader-answer";

type Props = { email: string; found: FoundReader; actions: ReaderActions; timeZone: string };

type Question = { act: string; follows: string; run: () => Promise<ReaderDeed> };

/** All that is held on one reader, and what can be done for them. */
export function ReaderView({ email, found: first, actions, timeZone }: Props) {
  const [found, setFound] = useState(first);
  const [deed, setDeed] = useState<ReaderDeed | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [isBusy, start] = useTransition();
  const run = (act: () => Promise<ReaderDeed>) => {
    if (isBusy) return;
    start(async () => {
      const done = await act().catch(() => NOT_SENT);
      setDeed(done);
      if (done.found) setFound(done.found);
    });
  };
  const { reader, suppression } = found;

  return (
    <section aria-labelledby="reader-name" className="mt-4 grid gap-4 rounded-lg border bg-card p-4">
      <header className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h3 id="reader-name" className="font-serif text-lg font-semibold wrap-anywhere">
          {email}
        </h3>
        {reader ? <Facts reader={reader} timeZone={timeZone} /> : <span>No reader has this address.</span>}
      </header>
      {deed ? (
        <Note tone={deed.isWell ? "success" : "trouble"} role={deed.isWell ? "status" : "alert"}>
          {deed.said}
        </Note>
      ) : null}
      {suppression ? <SuppressedNote suppression={suppression} timeZone={timeZone} /> : null}
      {reader ? (
        <>
          <HeldSubscriptions
            subscriptions={reader.subscriptions}
            timeZone={timeZone}
            onEnd={(newsletterId, name) => setQuestion(ending(email, newsletterId, name, actions))}
          />
          <HeldDeliveries deliveries={reader.deliveries} allCount={reader.deliveryCount} timeZone={timeZone} />
        </>
      ) : null}
      <div className="flex flex-wrap gap-2 border-t pt-4">
        {suppression && canLift(suppression) ? (
          <Button onClick={() => run(() => actions.lift(email))}>Let letters go there again</Button>
        ) : null}
        {suppression ? null : (
          <Button look="danger" onClick={() => setQuestion(suppressing(email, actions))}>
            Suppress the address …
          </Button>
        )}
        {reader ? (
          <Button look="danger" onClick={() => setQuestion(erasing(email, reader.readerId, actions))}>
            Erase everything …
          </Button>
        ) : null}
      </div>
      <AskByName
        open={question !== null}
        onOpenChange={() => setQuestion(null)}
        act={question?.act ?? ""}
        onConfirm={() => question && run(question.run)}
      >
        {question?.follows}
      </AskByName>
    </section>
  );
}

const Facts = ({ reader, timeZone }: { reader: ReaderSheet; timeZone: string }) => (
  <span className="text-muted-foreground tabular-nums">
    known since {newsroomTime(reader.createdAt, timeZone)}, written to in “{reader.language}”
    {reader.pausedUntil ? `, paused until ${newsroomTime(reader.pausedUntil, timeZone)}` : ""}
  </span>
);

const REASONS: Record<SuppressionNote["reason"], string> = {
  bounced: "Letters to this address came back for good. Nothing is sent there.",
  complained: "Somebody at this address called one of our letters spam. Nothing is ever sent there again.",
  erased: "Whoever had this address asked to be forgotten. Only they can sign up again.",
  desk: "The newsroom decided that nothing is sent to this address.",
};

const SuppressedNote = ({ suppression, timeZone }: { suppression: SuppressionNote; timeZone: string }) => (
  <Note tone="warning">
    <b>Suppressed since {newsroomTime(suppression.suppressedAt, timeZone)}.</b> {REASONS[suppression.reason]}
    {suppression.detail ? <span className="block text-muted-foreground">{suppression.detail}</span> : null}
  </Note>
);

const ending = (email: string, newsletterId: string, name: string, actions: ReaderActions): Question => ({
  act: `Unsubscribe from “${name}”`,
  follows: `${email} gets no more letters of it. Their own sign-up can begin it again; an import cannot.`,
  run: () => actions.end(email, newsletterId),
});

const suppressing = (email: string, actions: ReaderActions): Question => ({
  act: `Suppress ${email}`,
  follows: "Everything they get ends, and no newsletter goes there, whoever signs the address up or imports it.",
  run: () => actions.suppress(email),
});

const erasing = (email: string, readerId: string, actions: ReaderActions): Question => ({
  act: `Erase ${email}`,
  follows:
    "The address, its subscriptions, consents and letters are deleted for good. A hash remains, so that no list brings the address back. This cannot be undone.",
  run: () => actions.erase(email, readerId),
});

const NOT_SENT: ReaderDeed = {
  said: "The desk does not answer. Nothing may have been done: look for the address again.",
  isWell: false,
  found: null,
};
