import type { ReactNode } from "react";
import { ExportForm } from "@/components/reader-import/export-form";
import { ImportList } from "@/components/reader-import/import-list";
import { ImportScreen } from "@/components/reader-import/import-screen";
import { PageTop } from "@/components/ui/page-top";
import { listDeskNewsletterNames } from "@/modules/newsletters/queries/desk";
import { listReaderImports } from "@/modules/reader-imports/queries";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";

export const metadata = { title: "Lists of readers" };

export default async function ReaderListsPage() {
  await permit("move-readers");
  const [newsletters, imports, { timeZone }] = await Promise.all([
    listDeskNewsletterNames(),
    listReaderImports(),
    readPaper(),
  ]);
  const offered = newsletters.filter(({ retiredAt }) => retiredAt === null);

  return (
    <>
      <PageTop
        title="Lists of readers"
        note="brought in from elsewhere, and taken out"
        back={{ href: "/desk/newsletters", label: "Back to the newsletters" }}
      />
      <ImportScreen newsletters={offered.map(({ id, name, language }) => ({ id, name, language }))} />
      <Part title="Brought in before" note="The files were never kept.">
        <ImportList imports={imports} timeZone={timeZone} />
      </Part>
      <Part
        title="Take readers out"
        note="One row for each newsletter of a reader. Their addresses are theirs: keep the list safe."
      >
        <ExportForm newsletters={newsletters.map(({ id, name }) => ({ id, name }))} />
      </Part>
    </>
  );
}

const Part = ({ title, note, children }: { title: string; note: string; children: ReactNode }) => (
  <section className="grid grid-cols-[220px_minmax(0,1fr)] gap-x-8 gap-y-3 border-b px-4 py-6 max-wide:grid-cols-1">
    <div>
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="mt-1 text-muted-foreground">{note}</p>
    </div>
    <div className="min-w-0 max-w-[900px]">{children}</div>
  </section>
);
