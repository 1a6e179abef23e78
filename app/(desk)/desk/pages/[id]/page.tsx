import { notFound } from "next/navigation";
import { PageScreen } from "@/components/page/page-screen";
import { listNewsletters } from "@/modules/newsletters/queries";
import { listPageVersions, readPageSheet } from "@/modules/pages/queries";
import { env } from "@/modules/platform/env";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";
import { publishPageAction, savePageAction, takePageDownAction } from "../actions";

export const metadata = { title: "Page" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ version?: string | string[] }> };

/** A page as those who keep it have it before them. */
export default async function PageAtTheDesk({ params, searchParams }: Props) {
  const { id } = await params;
  const { personId, name } = await permit("keep-pages");
  const { version } = await searchParams;
  const number = typeof version === "string" && /^\d{1,6}$/.test(version) ? Number(version) : null;

  const [page, versions, newsletters, { timeZone }] = await Promise.all([
    readPageSheet(id, number),
    listPageVersions(id),
    listNewsletters(),
    readPaper(),
  ]);
  if (!page) notFound();

  return (
    <PageScreen
      page={page}
      versions={versions}
      newsletters={newsletters.map(({ slug, name: title }) => ({ slug, name: title }))}
      person={{ personId: personId ?? "", name }}
      timeZone={timeZone}
      siteUrl={env().SITE_URL}
      actions={{
        save: savePageAction.bind(null, id),
        publish: publishPageAction.bind(null, id),
        takeDown: takePageDownAction.bind(null, id),
      }}
    />
  );
}
