import type { ReactNode } from "react";
import type { MailFile } from "@/modules/mail-files/mail-file";
import { newsroomTime } from "@/modules/settings/newsroom-time";

/** html: as its frame shows it. */
type Props = { letter: MailFile; timeZone: string };

/** A letter as its reader would get it, in both forms, and what stands in its head. */
export const MailFileView = ({ letter, timeZone }: Props) => (
  <article className="grid gap-4 p-4">
    <header>
      <h2 className="font-serif text-2xl leading-tight font-semibold wrap-anywhere">
        {letter.subject || "Without a subject"}
      </h2>
      <dl className="mt-2 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 [&_dd]:wrap-anywhere [&_dt]:text-muted-foreground">
        <dt>From</dt>
        <dd>{letter.from}</dd>
        <dt>To</dt>
        <dd>{letter.to}</dd>
        <dt>Written</dt>
        <dd className="tabular-nums">{newsroomTime(letter.writtenAt, timeZone)}</dd>
      </dl>
    </header>
    {letter.html === null ? null : (
      <Part title="As it is shown">
        {/* Runs nothing and sends nothing; its links may open a window of their own. */}
        <iframe
          title="The letter as it is shown"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
          srcDoc={letter.html}
          className="h-[70vh] w-full max-w-[760px] rounded-md border bg-white"
        />
      </Part>
    )}
    <Part title="As text">
      <pre className="max-w-[80ch] rounded-md border bg-sidebar p-3 font-mono text-xs whitespace-pre-wrap wrap-anywhere">
        {letter.text || "It has no text part."}
      </pre>
    </Part>
    <details>
      <summary className="min-h-[26px] font-semibold coarse:min-h-11">
        Headers <span className="font-normal text-muted-foreground tabular-nums">{letter.headers.length}</span>
      </summary>
      <dl className="mt-2 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 font-mono text-xs max-tablet:grid-cols-1 [&_dd]:wrap-anywhere [&_dt]:text-muted-foreground">
        {letter.headers.map(({ name, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: headers may come twice, and do not change
          <div key={index} className="contents">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
    {letter.attachmentCount > 0 ? (
      <p className="text-muted-foreground">It has {letter.attachmentCount} attachments, which are not shown.</p>
    ) : null}
  </article>
);

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="grid gap-2">
    <h3 className="font-semibold">{title}</h3>
    {children}
  </section>
);
