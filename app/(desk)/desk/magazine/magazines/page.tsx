import { MagazineTable } from "@/components/magazine-desk/magazine-table";
import { MagazineViews } from "@/components/magazine-desk/magazine-views";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTop } from "@/components/ui/page-top";
import { MAGAZINES_PATH } from "@/modules/magazines/desk";
import { listDeskMagazines } from "@/modules/magazines/queries/desk";
import { permit } from "@/modules/staff/session";

export const metadata = { title: "Magazines" };

export default async function MagazinesPage() {
  await permit("keep-magazines");
  const magazines = await listDeskMagazines();

  return (
    <>
      <PageTop title="Magazine" note="what is sold">
        <ButtonLink look="primary" href={`${MAGAZINES_PATH}/new`}>
          New magazine
        </ButtonLink>
      </PageTop>
      <MagazineViews current="magazines" />
      {magazines.length > 0 ? (
        <MagazineTable magazines={magazines} />
      ) : (
        <EmptyState title="There is no magazine yet">
          Begin one: it needs a title, an edition with its price, and the day from which it ships.
        </EmptyState>
      )}
    </>
  );
}
