import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import type { HubPage } from "./hub-answer";

type Props = {
  /** "/desk/tags" */
  base: string;
  noun: string;
  page: HubPage;
  /** The address of the next page, and of the first where this is another. */
  nextHref: string | null;
  firstHref: string | null;
  words: string;
};

/** Tags or authors by name, with how many stories each has. */
export function HubList({ base, noun, page, nextHref, firstHref, words }: Props) {
  if (page.rows.length === 0) {
    return (
      <EmptyState title={words ? `No ${noun} has “${words}”` : `There is no ${noun} here yet`}>
        {words ? <Link className="underline underline-offset-3" href={base}>{`Show every ${noun}`}</Link> : null}
      </EmptyState>
    );
  }
  return (
    <>
      <Table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" className="max-tablet:hidden">
              Address
            </th>
            <th scope="col">What</th>
            <th scope="col" className="text-right!">
              Stories
            </th>
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link
                  href={`${base}/${row.id}`}
                  prefetch={false}
                  className="inline-flex min-h-[26px] items-center font-serif text-lg font-medium underline-offset-3 hover:underline max-tablet:min-h-11"
                  {...(row.language && { lang: row.language })}
                >
                  {row.name}
                </Link>
              </td>
              <td className="text-muted-foreground max-tablet:hidden">{row.slug}</td>
              <td className="text-muted-foreground">{row.note}</td>
              <td className="text-right tabular-nums">{row.storyCount.toLocaleString("en")}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <nav aria-label="Pages" className="flex justify-center gap-2 p-4 empty:hidden">
        {firstHref ? <ButtonLink href={firstHref}>From the beginning</ButtonLink> : null}
        {nextHref ? <ButtonLink href={nextHref}>Further</ButtonLink> : null}
      </nav>
    </>
  );
}
