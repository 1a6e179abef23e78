import { byYear, MonthList } from "@/components/site/month-list";
import { SectionHead } from "@/components/site/section-head";
import { newsletterMonthPath } from "@/modules/letter-archive/letter-archive";
import type { Month } from "@/modules/settings/calendar";

type Props = {
  slug: string;
  /** Those in which letters went out, newest first. */
  months: Month[];
  current?: Month;
};

/** Beside a newsletter's letters: all of its months. */
export const IssueArchive = ({ slug, months, current }: Props) => (
  <aside aria-label="Archive">
    {months.length > 0 && (
      <>
        <SectionHead title="By month" isThin />
        <MonthList
          years={byYear(months)}
          pathOf={(year, month) => newsletterMonthPath(slug, { year, month })}
          current={current}
        />
      </>
    )}
  </aside>
);
