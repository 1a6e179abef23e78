import { readProblem, type StopReason } from "@/modules/deliveries/delivery";
import type { LetterContent } from "@/modules/mailings/letter";
import { LetterFrame, Sentence, SmallPrint } from "./letter-frame";
import { LinkButton } from "./link-button";

type Props = LetterContent<"issue-stopped"> & { paperName: string };

/** An issue stopped by itself: what happened, and what is asked. */
export const IssueStopped = ({ paperName, name, newsletter, subject, problem, link }: Props) => {
  const known = readProblem(problem);
  return (
    <LetterFrame paperName={paperName} preview={`${newsletter}: ${subject}`} title={`Hello ${name}`}>
      <Sentence>
        The issue “{subject || "without a subject"}” of {newsletter} {known ? SENTENCES[known.reason] : WAITS}
      </Sentence>
      {known?.detail && <Sentence>The mail server said: “{known.detail}”</Sentence>}
      <LinkButton href={link}>Open the newsletters</LinkButton>
      <SmallPrint>Nobody is sent it twice: those who have it are known.</SmallPrint>
    </LetterFrame>
  );
};

const WAITS = "waits for somebody to look at it before it goes out.";
const SENTENCES: Record<StopReason, string> = {
  late: "did not go out at its time: nothing was running then. More than an hour has passed, so it waits for you to say whether it should still be sent.",
  "no-readers": "did not go out: nobody subscribes to it, or nobody of those it was meant for.",
  "relay-refuses": "was paused: the mail server refuses all of our letters. Once that is mended, resume it.",
  "letter-refused": "was paused: the mail server refuses what is in this letter. Once that is mended, resume it.",
  "all-refused":
    "was paused: the mail server refused one recipient after the other. None of them was given up; once it is mended, resume it.",
  "not-drawn":
    "was paused: its letter could not be put together. The log of the worker says why; that is for whoever runs the machine.",
  "relay-not-reached": "is waiting for the mail server, which does not answer.",
};
