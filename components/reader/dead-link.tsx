import type { LinkWords, ReaderPageWords } from "./page-words";

/** What a link says that opens nothing. */
export const DeadLink = ({ said, words }: { said: LinkWords; words: ReaderPageWords }) => (
  <>
    <h1 className="title">{said.title}</h1>
    <p className="opening">{said.text}</p>
    <p>
      <a className="btn plain" href="/newsletters">
        {words.allNewsletters}
      </a>
    </p>
  </>
);
