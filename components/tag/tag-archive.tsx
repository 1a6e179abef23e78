import { monthName } from "@/components/site/clock";
import { byYear, MonthList } from "@/components/site/month-list";
import { SectionHead } from "@/components/site/section-head";
import type { Month } from "@/modules/settings/calendar";
import { type TagLink, tagMonthPath, tagPath } from "@/modules/tags/tag";

type Props = {
  slug: string;
  /** Those with stories, newest first. */
  months: Month[];
  current?: Month;
  /** The newest month before those shown. */
  earlier: Month | null;
  near: TagLink[];
};

/** Beside a hub: its months, and where else to look. */
export const TagArchive = ({ slug, months, current, earlier, near }: Props) => (
  <aside aria-label="Archive">
    {months.length > 0 && (
      <>
        <SectionHead title="By month" isThin />
        <MonthList years={byYear(months)} pathOf={(year, month) => tagMonthPath(slug, year, month)} current={current} />
        {earlier && (
          <p>
            <a className="link more" href={tagMonthPath(slug, earlier.year, earlier.month)}>
              Before that: {monthTitle(earlier)}
            </a>
          </p>
        )}
      </>
    )}
    {near.length > 0 && (
      <>
        <SectionHead title="Near this" isThin />
        <nav className="tags" aria-label="Related tags">
          {near.map((tag) => (
            <a key={tag.slug} href={tagPath(tag.slug)} lang={tag.language ?? undefined}>
              {tag.name}
            </a>
          ))}
        </nav>
      </>
    )}
  </aside>
);

/** "March 2025" */
export const monthTitle = ({ year, month }: Month) => `${monthName(month, "long")} ${year}`;
