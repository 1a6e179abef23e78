import { NewsletterTable, RetiredTable } from "@/components/audience/newsletter-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTop } from "@/components/ui/page-top";
import { listDeskNewsletters } from "@/modules/newsletters/queries/desk";
import { readPaper } from "@/modules/settings/queries";
import { mayDo, permit } from "@/modules/staff/session";
import { bringNewsletterBackAction, orderNewslettersAction, retireNewsletterAction } from "./actions";
import { rowOf } from "./rows";

export const metadata = { title: "Newsletters" };

export default async function NewslettersPage() {
  await permit("keep-newsletters");
  const now = new Date();
  const [newsletters, { timeZone }, mayMove] = await Promise.all([
    listDeskNewsletters(now),
    readPaper(),
    mayDo("move-readers"),
  ]);
  const rows = newsletters.map((newsletter) => rowOf(newsletter, now, timeZone));
  const [offered, retired] = [rows.filter((row) => !row.isRetired), rows.filter((row) => row.isRetired)];
  const actions = { retire: retireNewsletterAction, bringBack: bringNewsletterBackAction };

  return (
    <>
      <PageTop title="Newsletters" note={offered.length > 1 ? "in the order readers are offered them" : null}>
        {mayMove && newsletters.length > 0 ? (
          <ButtonLink href="/desk/newsletters/import">Lists of readers</ButtonLink>
        ) : null}
        <ButtonLink look="primary" href="/desk/newsletters/new">
          New newsletter
        </ButtonLink>
      </PageTop>
      {newsletters.length === 0 ? (
        <EmptyState title="There is no newsletter yet">
          Begin one: it needs a name, a word on when it comes, and somebody who writes it.
        </EmptyState>
      ) : null}
      {offered.length > 0 ? (
        <NewsletterTable newsletters={offered} saveOrder={orderNewslettersAction} actions={actions} />
      ) : null}
      {retired.length > 0 ? (
        <section aria-labelledby="retired">
          <h2 id="retired" className="border-b bg-sidebar px-4 py-2 text-xs font-semibold">
            No longer offered <span className="font-normal text-muted-foreground tabular-nums">{retired.length}</span>
          </h2>
          <RetiredTable newsletters={retired} actions={actions} />
        </section>
      ) : null}
    </>
  );
}
