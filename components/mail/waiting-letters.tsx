import type { LetterContent } from "@/modules/mailings/letter";
import { LetterFrame, Sentence, SmallPrint } from "./letter-frame";
import { LinkButton } from "./link-button";

type Props = LetterContent<"waiting-joined"> & { paperName: string };

export const WaitingJoinedLetter = ({ paperName, magazine, edition, copies, leaveLink }: Props) => (
  <LetterFrame
    paperName={paperName}
    preview={`We write when there are copies of ${magazine} again.`}
    title={`You are on the list for ${magazine}`}
    reason={reasonOf(paperName)}
  >
    <Sentence>
      You wait for {copiesText(copies)} of {magazine}, {edition}. When copies come back we write to those who wait, in
      the order they came. We use this address for nothing else.
    </Sentence>
    <LinkButton href={leaveLink}>Take me off the list</LinkButton>
    <SmallPrint>If it was not you who asked, take the address off the list: nobody is told.</SmallPrint>
  </LetterFrame>
);

export const WaitingToldLetter = ({ paperName, magazine, edition, copies, link, leaveLink }: Props) => (
  <LetterFrame
    paperName={paperName}
    preview="You are the next on the list."
    title={`${magazine} can be ordered again`}
    reason={reasonOf(paperName)}
  >
    <Sentence>
      Copies of {magazine}, {edition}, came back, and your turn has come: you waited for {copiesText(copies)}. We write
      to the next on the list tomorrow at the earliest, but anybody may order meanwhile.
    </Sentence>
    <LinkButton href={link}>Order now</LinkButton>
    <SmallPrint>
      You do not want it any more? Nothing is to be done; or <a href={leaveLink}>take yourself off the list</a>.
    </SmallPrint>
  </LetterFrame>
);

const reasonOf = (paperName: string) =>
  `Sent by ${paperName} because this address was entered to be told when there are copies again.`;

const copiesText = (copies: number) => (copies === 1 ? "one copy" : `${copies} copies`);
