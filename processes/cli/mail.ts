import { createReadStream } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { buffer } from "node:stream/consumers";
import { type Command, InvalidArgumentError, Option } from "commander";
import { sendLate } from "@/modules/deliveries/commands/begin";
import { HUNG_UP_AFTER_MINUTES, settleByHand, settleByLog } from "@/modules/deliveries/commands/settle";
import { cancelSending, pauseSending, resumeSending } from "@/modules/deliveries/commands/steer";
import { receiveMail } from "@/modules/deliveries/commands/webhooks";
import type { BeginRefusal, IssueUnderWay, SendingProgress, SteerRefusal } from "@/modules/deliveries/delivery";
import { listUnderWay } from "@/modules/deliveries/queries";
import { type RelayLog, RelayLogReader } from "@/modules/deliveries/relay-log";
import { env } from "@/modules/platform/env";
import { isId } from "@/modules/platform/id";
import type { Result } from "@/modules/platform/result";
import { byTheClock } from "@/modules/staff/by-the-clock";
import type { Editor } from "@/modules/staff/staff";
import { closingAfter, refuse, say } from "./terminal.ts";

/** `masthead mail`: newsletters on their way, for who holds the machine and the mail server. */
export function register(program: Command): void {
  const mail = program.command("mail").description("newsletters on their way, and what came back");

  mail
    .command("status")
    .description("issues that are being sent, wait for an answer, or have letters that nobody knows of")
    .action(() => closingAfter(status));

  steering(mail, "pause", "begin no more letters of an issue", pauseSending, "is paused");
  steering(mail, "resume", "go on where an issue stopped", resumeSending, "goes on");
  steering(mail, "cancel", "send nothing more of an issue, ever", cancelSending, "is cancelled; what is out stays out");
  steering(mail, "send", "send an issue that is late all the same", sendLate, "goes out now");

  mail
    .command("settle")
    .description("find out what became of letters whose worker died: by the log of postfix, or by your own word")
    .argument("[issue]", "with --as: its id", issueId)
    .option("--postfix-log <files...>", "oldest first; from before the letters were taken up until ten minutes after")
    .option(
      "--hung-up-after <minutes>",
      "when the mail server hangs up on a silent worker",
      Number,
      HUNG_UP_AFTER_MINUTES,
    )
    .addOption(new Option("--as <what>", "all of the issue's unknown letters").choices(["accepted", "pending"]))
    .action((issue: string | undefined, options: SettleOptions) => closingAfter(() => settle(issue, options)));

  mail
    .command("bounce")
    .description("read a letter that came back from standard input: for the pipe of a mail server")
    .action(() => closingAfter(bounce));
}

type SettleOptions = { postfixLog?: string[]; hungUpAfter: number; as?: "accepted" | "pending" };
type Refusal = BeginRefusal | SteerRefusal;
type Steering = (by: Editor, issueId: string, now: Date) => Promise<Result<unknown, Refusal>>;

const operator = () => byTheClock("the command line");

const sentences: Record<Refusal, string> = {
  "issue-absent": "There is no such issue.",
  "not-under-way": "It is not being sent, or was not paused: masthead mail status says what is.",
  "not-scheduled": "It is not waiting to be sent late.",
  "no-sheet": "Its words are not ready yet.",
  "no-readers": "Nobody would get it.",
};

function steering(mail: Command, name: string, description: string, command: Steering, done: string): void {
  mail
    .command(name)
    .description(description)
    .argument("<issue>", "its id, as masthead mail status says it", issueId)
    .action((issue: string) =>
      closingAfter(async () => {
        const outcome = await command(operator(), issue, new Date());
        if (outcome.ok) say(`The issue ${done}.`);
        else refuse(sentences[outcome.failure]);
      }),
    );
}

function issueId(given: string): string {
  if (!isId(given)) throw new InvalidArgumentError("An id has 36 characters.");
  return given;
}

async function status(): Promise<void> {
  const issues = await listUnderWay(new Date());
  if (issues.length === 0) say("Nothing is under way, and every letter is accounted for.");
  for (const issue of issues) say(headOf(issue), ...linesOf(issue.progress), "");
}

const headOf = ({ issueId, newsletterName, subject }: IssueUnderWay) => `${issueId}  ${newsletterName}: ${subject}`;

function linesOf(progress: SendingProgress): string[] {
  const { state, problem, ratePerMinute, expectedEndAt, allCount, ...counts } = progress;
  const parts = [
    [counts.acceptedCount, "accepted"],
    [counts.pendingCount + counts.sendingCount, "to be sent"],
    [counts.refusedCount, "refused"],
    [counts.bouncedCount, "bounced"],
    [counts.complainedCount, "called spam"],
    [counts.skippedCount, "passed over"],
    [counts.unknownCount, "unknown"],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`);
  const end = expectedEndAt ? `, done about ${expectedEndAt.toISOString()}` : "";
  return [
    `  ${state}${problem === "" ? "" : `, ${problem}`}`,
    `  ${allCount} letters: ${said.join(", ")}`,
    ...(state === "sending" ? [`  ${ratePerMinute} a minute${end}`] : []),
  ];
}

async function settle(issue: string | undefined, { postfixLog, hungUpAfter, as }: SettleOptions): Promise<void> {
  if (issue && as) return say(`${await settleByHand(operator(), issue, as, new Date())} letters are ${as} now.`);
  if (!postfixLog) return refuse("Say --postfix-log FILE, or name an issue and say --as accepted or --as pending.");

  const log = await readLog(postfixLog);
  const { acceptedCount, pendingCount, unclearCount } = await settleByLog(operator(), log, new Date(), hungUpAfter);
  say(`${acceptedCount} were accepted, ${pendingCount} never arrived and will be sent.`);
  if (unclearCount > 0) say(`Of ${unclearCount} the log does not tell: ${spanOf(log)}.`);
}

async function readLog(files: string[]): Promise<RelayLog> {
  const reader = new RelayLogReader(env().AUTH_SECRET, new Date());
  for (const file of files) {
    const input = createReadStream(path.resolve(process.env.INIT_CWD ?? "", file), "latin1");
    for await (const line of createInterface({ input })) reader.read(line);
  }
  return reader.end();
}

const spanOf = ({ firstAt, lastAt }: RelayLog) =>
  firstAt && lastAt
    ? `it tells from ${firstAt.toISOString()} to ${lastAt.toISOString()}`
    : "no line of it bears a time";

/** What a mail server takes for: keep the letter and try again (sysexits.h). */
const TRY_AGAIN = 75;

async function bounce(): Promise<void> {
  try {
    say(await receiveMail(await buffer(process.stdin), env().AUTH_SECRET, new Date()));
  } catch (error) {
    console.error("What came back could not be read yet", error);
    process.exitCode = TRY_AGAIN;
  }
}
