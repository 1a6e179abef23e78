import type { BodyContext } from "@/components/article/body-context";
import { NewsletterBox } from "@/components/article/newsletter-box";
import { DayAndTime } from "@/components/site/times";
import { issuePath } from "@/modules/issues/issue";
import { letterWordsIn } from "@/modules/issues/letter-words";
import type { ArchivedIssue, LetterLine } from "@/modules/letter-archive/letter-archive";
import { type NewsletterHub, newsletterPath } from "@/modules/newsletters/newsletter";
import { IssueBlocks } from "./issue-blocks";

type Props = { issue: ArchivedIssue; newsletter: NewsletterHub; context: BodyContext };

/** A letter that was sent, as a page of the paper. */
export const IssuePage = ({ issue, newsletter, context }: Props) => {
  const { language } = issue.sheet.newsletter;
  return (
    <article className="art" lang={language}>
      <Opening issue={issue} context={context} />
      <div className="mid">
        <div className="body">
          <IssueBlocks blocks={issue.sheet.blocks} language={language} context={context} />
          {newsletter.isOffered && <NewsletterBox newsletter={newsletter} path={context.path} />}
        </div>
        <Neighbours slug={newsletter.slug} before={issue.before} after={issue.after} />
      </div>
    </article>
  );
};

const Opening = ({ issue: { sheet, sentAt }, context }: Pick<Props, "issue" | "context">) => {
  const { newsletter, number, subject, preheader } = sheet;
  const words = letterWordsIn(newsletter.language);
  return (
    <header>
      <p className="kicker">
        <a href={newsletterPath(newsletter.slug)}>{newsletter.name}</a>
        {number !== null && ` · ${words.number(number)}`}
      </p>
      <h1>{subject}</h1>
      {preheader && <p className="standfirst">{preheader}</p>}
      <div className="byline">
        {newsletter.host && <span className="who">{words.hostedBy(newsletter.host)}</span>}
        <span>
          <DayAndTime at={sentAt} clock={context.clock} language={newsletter.language} />
        </span>
      </div>
    </header>
  );
};

const Neighbours = ({ slug, before, after }: { slug: string; before: LetterLine | null; after: LetterLine | null }) =>
  (before || after) && (
    <nav className="neighbours noprint" aria-label="Other letters">
      {before && <Neighbour slug={slug} issue={before} label="Before it" />}
      {after && <Neighbour slug={slug} issue={after} label="After it" />}
    </nav>
  );

const Neighbour = ({ slug, issue, label }: { slug: string; issue: LetterLine; label: string }) => (
  <a href={issuePath(slug, issue.slug)}>
    <span className="meta" lang="en">
      {label}
    </span>
    <b>{issue.subject}</b>
  </a>
);
