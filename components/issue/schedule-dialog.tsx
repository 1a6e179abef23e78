"use client";

import { useEffect, useState } from "react";
import type { Clock } from "@/components/site/clock";
import { wallTime, whenText, zoneName } from "@/components/story/when";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Problem } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type TimeQuestion, WhichTime } from "@/components/ui/which-time";
import { storiesNotLive } from "@/modules/issues/check-stories";
import type { CheckItem } from "@/modules/issues/checks";
import { readWallTime } from "@/modules/settings/zoned-time";
import { audienceWords } from "./audience-words";
import { CheckLine } from "./before-it-goes";
import { useComposer } from "./composer-context";
import { countWords } from "./count-words";
import type { ScheduleAnswer, WhenInput } from "./issue-view";
import { useDeed } from "./use-deed";

type Done = { sendAt: string; number: number; isNow: boolean };

/** When it goes, to how many, and whether anything keeps it: the number is typed, so that nobody sends by a slip of the hand. */
export function ScheduleDialog({ onClose }: { onClose: () => void }) {
  const [done, setDone] = useState<Done | null>(null);
  return done ? <Told done={done} onClose={onClose} /> : <Asking onClose={onClose} onDone={setDone} />;
}

function Asking({ onClose, onDone }: { onClose: () => void; onDone: (done: Done) => void }) {
  const { desk, words, look, clock, actions, saved, refresh } = useComposer();
  const { isBusy, run } = useDeed();
  const [local, setLocal] = useState<string | null>(look?.sendAt ? laterOf(look.sendAt, clock) : null);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState("");
  const [question, setQuestion] = useState<TimeQuestion | null>(null);
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    void saved()
      .then(refresh)
      .then(() => setReady(true)); // the count and the checks are of this moment
  }, [saved, refresh]);

  const count = look?.audience.recipientCount ?? 0;
  const broken = useBroken(local);
  const isTyped = Number(typed.replace(/\D/g, "")) === count && /\d/.test(typed);
  const hint = !isReady ? "Counting, and checking once more …" : broken.length > 0 ? "See what it lacks." : "";

  async function send(when: WhenInput | null) {
    if (isBusy || hint !== "" || !isTyped) return;
    const answer: ScheduleAnswer | null = await run((version) =>
      actions.schedule(version, { when, typedCount: count }).then(asAnswer),
    ).then((given) => given?.told ?? null);
    setQuestion(answer && "ask" in answer ? answer : null);
    setProblem(answer && !answer.ok && "problem" in answer ? answer.problem : "");
    if (answer && !answer.ok && "count" in answer) setTyped("");
    if (answer?.ok) onDone({ sendAt: answer.sendAt, number: answer.number, isNow: when === null });
  }
  const act = local === null ? `Send to ${countWords(count, "person", "people")} now` : "Schedule";
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={<span className="font-serif">{words.subject.trim() || "No subject yet"}</span>}
      className="w-[min(600px,calc(100vw-32px))]! max-tablet:w-full!"
      actions={
        <>
          {hint ? <p className="mr-auto self-center text-muted-foreground">{hint}</p> : null}
          <Button onClick={onClose}>Back to the letter</Button>
          <Button
            look="primary"
            aria-disabled={isBusy || hint !== "" || !isTyped || undefined}
            onClick={() => void send(local === null ? null : { local })}
          >
            {act}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p className="font-serif text-xl leading-[1.9]">
          Send {desk.newsletter.name}{" "}
          <select
            aria-label="When"
            value={local === null ? "now" : "later"}
            onChange={(event) => setLocal(event.target.value === "now" ? null : inAnHour(clock.timeZone))}
            className="field-sizing-content min-h-8 max-w-full rounded-t-sm border-b-2 border-primary bg-accent px-1.5 font-sans text-lg font-semibold text-primary max-tablet:min-h-11"
          >
            <option value="now">now</option>
            <option value="later">at a time</option>
          </select>
          , to {countWords(count, "person", "people")}.
        </p>
        {local === null ? null : (
          <Field label="Day and time" hint={zoneName(clock.now.toISOString(), clock.timeZone)}>
            {(control) => (
              <Input
                {...control}
                type="datetime-local"
                value={local}
                min={wallTime(clock.now, clock.timeZone)}
                onChange={(event) => setLocal(event.target.value)}
              />
            )}
          </Field>
        )}
        {question ? (
          <WhichTime question={question} timeZone={clock.timeZone} onChoose={(instant) => void send({ instant })} />
        ) : null}
        <p className="text-muted-foreground empty:hidden">
          {audienceWords(words.audience) ? `Of its readers, those who ${audienceWords(words.audience)}. ` : ""}
          {local === null ? "" : "Who confirms or leaves until then is counted then."}
        </p>
        {isReady && broken.length > 0 ? (
          <ul aria-label="What it lacks" className="grid gap-2.5 rounded-md border p-3">
            {broken.map((item) => (
              <CheckLine key={item.rule} item={item} onCure={onClose} />
            ))}
          </ul>
        ) : null}
        {isReady && broken.length === 0 ? (
          <Field
            label={
              <>
                Type <b className="font-semibold tabular-nums">{count}</b> to say that so many people get it
              </>
            }
          >
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                autoComplete="off"
                className="w-40! tabular-nums"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        {problem ? <Problem>{problem}</Problem> : null}
      </div>
    </Dialog>
  );
}

/** The dialog says itself what was refused. */
const asAnswer = (told: ScheduleAnswer) => ({ ok: true as const, told });

/** What keeps it from going at that time; stories are looked at anew, for it is by the time whether they are live. */
function useBroken(local: string | null): CheckItem[] {
  const { look, words, clock } = useComposer();
  if (!look) return [];
  const sendAt = local === null ? clock.now : instantOf(local, clock.timeZone);
  const stories = new Map(
    look.stories.map((story) => [
      story.id,
      { ...story, liveAt: story.liveAt === null ? null : new Date(story.liveAt) },
    ]),
  );
  return look.checks
    .map((item) => (item.rule === "stories" ? { ...item, problems: storiesNotLive({ words, sendAt, stories }) } : item))
    .filter(({ isRequired, problems }) => isRequired && problems.length > 0);
}

/** @returns null for a time that is none, or comes twice: the desk asks about those */
function instantOf(local: string, timeZone: string): Date | null {
  const read = readWallTime(local, timeZone);
  return read.ok ? read.value : null;
}

const inAnHour = (timeZone: string) => wallTime(new Date(Date.now() + 3_600_000), timeZone);

/** The minute it has, if that is still to come. */
const laterOf = (sendAt: string, { now, timeZone }: Clock): string | null =>
  new Date(sendAt) > now ? wallTime(new Date(sendAt), timeZone) : null;

function Told({ done, onClose }: { done: Done; onClose: () => void }) {
  const { clock, look } = useComposer();
  const people = look ? countWords(look.audience.recipientCount, "person", "people") : "its readers";
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={done.isNow ? "It is on its way" : "It goes out by itself"}
      actions={<Button onClick={onClose}>Back to the letter</Button>}
    >
      <p role="status">
        {done.isNow ? (
          <>
            As no. {done.number}, to {people}. You can leave: it is sent whether anybody looks or not.
          </>
        ) : (
          <>
            As no. {done.number}, <b className="font-semibold text-planned">{whenText(done.sendAt, clock.timeZone)}</b>,
            to {people}. Until then it can be changed, and called off.
          </>
        )}
      </p>
    </Dialog>
  );
}
