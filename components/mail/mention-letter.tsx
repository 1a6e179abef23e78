import type { LetterContent } from "@/modules/mailings/letter";
import { LetterFrame, Sentence, SmallPrint } from "./letter-frame";
import { LinkButton } from "./link-button";

type Props = LetterContent<"mention"> & { paperName: string };

export const MentionLetter = ({ paperName, name, by, headline, text, link }: Props) => (
  <LetterFrame paperName={paperName} preview={text} title={`${by} calls you in a comment`}>
    <Sentence>
      {name}, in the margin of “{headline || "a story without a headline yet"}” {by} writes:
    </Sentence>
    <Sentence>“{text}”</Sentence>
    <LinkButton href={link}>Open the story</LinkButton>
    <SmallPrint>It stands under “Needs you” at the desk until you answer or the conversation is done.</SmallPrint>
  </LetterFrame>
);
