import { Text } from "@react-email/components";
import type { ReaderLanguage } from "@/modules/readers/reader";
import { LetterFrame, Sentence, SmallPrint } from "./letter-frame";
import { LinkButton } from "./link-button";
import { type LetterWords, readerWords } from "./reader-words";

type Props = {
  paper: { name: string; accent: { day: string } };
  language: ReaderLanguage;
  words: LetterWords;
  link: string;
  /** The newsletters it is about, after the first sentence. */
  newsletters?: { name: string; rhythm: string }[];
};

/** Every letter to a reader about the subscription itself: what is asked, one button, and what happens without it. */
export const ReaderLetter = ({ paper, language, words, link, newsletters = [] }: Props) => {
  const [first, ...others] = words.sentences;
  return (
    <LetterFrame
      paperName={paper.name}
      language={language}
      preview={words.preview}
      title={words.title}
      reason={readerWords[language].reason(paper.name)}
    >
      <Sentence>{first}</Sentence>
      {newsletters.map(({ name, rhythm }) => (
        <NewsletterLine key={name} name={name} rhythm={rhythm} />
      ))}
      {others.map((sentence) => (
        <Sentence key={sentence}>{sentence}</Sentence>
      ))}
      <LinkButton href={link} colour={paper.accent.day} or={readerWords[language].orOpen}>
        {words.button}
      </LinkButton>
      <SmallPrint>{words.smallPrint}</SmallPrint>
    </LetterFrame>
  );
};

const NewsletterLine = ({ name, rhythm }: { name: string; rhythm: string }) => (
  <Text
    style={{
      borderLeft: "3px solid #c9ced6",
      fontSize: "15px",
      lineHeight: "23px",
      margin: "0 0 14px",
      paddingLeft: "12px",
    }}
  >
    <strong>{name}</strong>
    {rhythm !== "" && ` · ${rhythm}`}
  </Text>
);
