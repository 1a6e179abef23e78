import { notFound } from "next/navigation";
import { MailFileList } from "@/components/mail-file/mail-file-list";
import { MailFileView } from "@/components/mail-file/mail-file-view";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTop } from "@/components/ui/page-top";
import { framedHtml, MAIL_FILES_PATH } from "@/modules/mail-files/mail-file";
import { listMailFiles, mailServerName, readMailFile } from "@/modules/mail-files/queries";
import { env } from "@/modules/platform/env";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";

export const metadata = { title: "Letters in files" };

type Asked = string | string[] | undefined;
type Props = { searchParams: Promise<{ letter?: Asked; after?: Asked }> };

/** Without a mail server letters are written into files; here they are read. */
export default async function MailFilesPage({ searchParams }: Props) {
  await permit("read-letters");
  const { letter, after } = await searchParams;
  const { timeZone } = await readPaper();
  const server = mailServerName();
  if (server !== null) return <HandedOver server={server} />;

  if (typeof letter === "string") {
    const opened = await readMailFile(letter);
    if (!opened) notFound();
    const html = opened.html === null ? null : framedHtml(opened.html, new URL(env().SITE_URL).origin);
    return (
      <>
        <PageTop title="Letter" back={{ href: MAIL_FILES_PATH, label: "Back to the letters" }} />
        <MailFileView letter={{ ...opened, html }} timeZone={timeZone} />
      </>
    );
  }

  const { letters, olderThan, allCount } = await listMailFiles(typeof after === "string" ? after : null);
  return (
    <>
      <PageTop
        title="Letters in files"
        note={allCount > 0 ? `${allCount.toLocaleString("en")}, no mail server is set` : null}
        back={{ href: "/desk/operations", label: "Back to operations" }}
      />
      {allCount === 0 ? (
        <EmptyState title="No letter was written yet">
          No mail server is set (SMTP_URL), so letters are written into files instead of being sent. They are shown
          here.
        </EmptyState>
      ) : (
        <MailFileList letters={letters} timeZone={timeZone} />
      )}
      <nav aria-label="Pages" className="flex flex-wrap items-center justify-center gap-2 p-4 empty:hidden">
        {typeof after === "string" ? <ButtonLink href={MAIL_FILES_PATH}>The newest</ButtonLink> : null}
        {olderThan ? (
          <ButtonLink href={`${MAIL_FILES_PATH}?${new URLSearchParams({ after: olderThan })}`}>
            Older letters
          </ButtonLink>
        ) : null}
        {allCount > 0 && !olderThan ? <span className="text-muted-foreground">These are the oldest.</span> : null}
      </nav>
    </>
  );
}

const HandedOver = ({ server }: { server: string }) => (
  <>
    <PageTop title="Letters in files" back={{ href: "/desk/operations", label: "Back to operations" }} />
    <EmptyState title="Letters are handed to a mail server">
      They go to {server}, and nothing is written into files. What it did not take stands under Operations.
    </EmptyState>
  </>
);
