import { notFound } from "next/navigation";
import { DatePart, type ToldLine } from "@/components/magazine-desk/date-part";
import { MagazineSettings } from "@/components/magazine-desk/magazine-settings";
import { StateBar } from "@/components/magazine-desk/state-bar";
import { buttonClass } from "@/components/ui/button";
import { PageTop } from "@/components/ui/page-top";
import { listCountries } from "@/modules/magazines/country";
import { MAGAZINES_PATH } from "@/modules/magazines/desk";
import { magazinePath } from "@/modules/magazines/magazine";
import { readMagazineSheet } from "@/modules/magazines/queries/desk";
import { type DateChangeLine, dayText, isBeingSold } from "@/modules/orders/date";
import { countWaitingBuyers, listDateChanges } from "@/modules/orders/queries/dates";
import { idOrNone } from "@/modules/platform/id";
import { newsroomTime } from "@/modules/settings/newsroom-time";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";
import { changeDateAction, changeStateAction, editMagazineAction } from "../actions";

export const metadata = { title: "Magazine" };

export default async function MagazinePage({ params }: { params: Promise<{ id: string }> }) {
  await permit("keep-magazines");
  const id = idOrNone((await params).id);
  const [magazine, changes, waitingCount, { timeZone }] = await Promise.all([
    readMagazineSheet(id),
    listDateChanges(id),
    countWaitingBuyers(id),
    readPaper(),
  ]);
  if (!magazine) notFound();

  return (
    <>
      <PageTop
        title={magazine.title}
        note={magazine.number}
        back={{ href: MAGAZINES_PATH, label: "Back to the magazines" }}
      >
        {magazine.state === "draft" ? null : (
          <a className={buttonClass()} href={magazinePath(magazine.slug)}>
            See its page
          </a>
        )}
      </PageTop>
      <StateBar magazine={magazine} change={changeStateAction} />
      {isBeingSold(magazine.state) ? (
        <DatePart
          shipsOn={magazine.shipsOn ?? ""}
          waitingCount={waitingCount}
          changes={changes.map((change) => toldLine(change, timeZone))}
          change={changeDateAction.bind(null, magazine.id)}
        />
      ) : null}
      <MagazineSettings
        key={magazine.id}
        magazine={magazine}
        countries={listCountries("en")}
        save={editMagazineAction.bind(null, magazine.id)}
      />
    </>
  );
}

function toldLine(
  { id, was, shipsOn, words, decidedBy, decidedAt, toldAt, toldCount }: DateChangeLine,
  timeZone: string,
): ToldLine {
  const told = toldCount === 1 ? "1 buyer was told" : `${toldCount.toLocaleString("en")} buyers were told`;
  return {
    ...{ id, words },
    text: was ? `${dayText(shipsOn)} instead of ${dayText(was)}` : dayText(shipsOn),
    told: `${decidedBy}, ${newsroomTime(decidedAt, timeZone)}. ${toldAt ? `${told}.` : `${told} so far; the rest are being written to.`}`,
  };
}
