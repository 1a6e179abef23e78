import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTop } from "@/components/ui/page-top";
import { Table } from "@/components/ui/table";
import { listDeskPages } from "@/modules/pages/queries";
import { newsroomTime } from "@/modules/settings/newsroom-time";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";

export const metadata = { title: "Pages" };

export default async function PagesPage() {
  await permit("keep-pages");
  const [pages, { timeZone }] = await Promise.all([listDeskPages(), readPaper()]);

  return (
    <>
      <PageTop title="Pages" note="what the paper says of itself">
        <ButtonLink look="primary" href="/desk/pages/new">
          New page
        </ButtonLink>
      </PageTop>
      {pages.length === 0 ? (
        <EmptyState title="There is no page yet">
          About us, how we work, privacy: readers and search engines look for them.
        </EmptyState>
      ) : (
        <Table>
          <thead>
            <tr>
              <th scope="col">Title</th>
              <th scope="col">Address</th>
              <th scope="col">Readers</th>
              <th scope="col" className="max-tablet:hidden">
                Last changed for them
              </th>
            </tr>
          </thead>
          <tbody>
            {pages.map(({ id, title, slug, language, publishedAt, revisedAt }) => (
              <tr key={id}>
                <td>
                  <Link
                    href={`/desk/pages/${id}`}
                    prefetch={false}
                    lang={language}
                    className="inline-flex min-h-[26px] items-center font-serif text-lg font-medium underline-offset-3 hover:underline max-tablet:min-h-11"
                  >
                    {title}
                  </Link>
                </td>
                <td className="text-muted-foreground">/{slug}</td>
                <td>{publishedAt ? "Public" : "Not public"}</td>
                <td className="text-muted-foreground tabular-nums max-tablet:hidden">
                  {publishedAt ? newsroomTime(revisedAt ?? publishedAt, timeZone) : ""}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}
