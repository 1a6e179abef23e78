import type { Paper } from "@/modules/settings/paper";
import { type Clock, weekdayAndDay, zoneName } from "./clock";
import { SearchIcon } from "./icons";
import { Menu } from "./menu";
import { Nameplate } from "./nameplate";
import { TimeOfDay } from "./times";

type Props = { paper: Paper; clock: Clock; isFront: boolean };

export const Masthead = ({ paper, clock, isFront }: Props) => (
  <header className="wrap">
    <div className={isFront ? "mast" : "mast small"}>
      <Printed paper={paper} clock={clock} />
      <Nameplate name={paper.name} />
      <div className="tools">
        <a className="wide" href="/newsletters">
          Newsletters
        </a>
        <a href="/search">
          <SearchIcon />
          <span className="sr">Search</span>
        </a>
        <Menu paper={paper} />
      </div>
    </div>
  </header>
);

/** Pages are printed files: the time says how old this one is. */
const Printed = ({ paper, clock }: { paper: Paper; clock: Clock }) => (
  <p className="meta">
    <b>{weekdayAndDay(clock.now, clock, paper.language)}</b>
    <br />
    {paper.place && `${paper.place} · `}printed at <TimeOfDay at={clock.now} clock={clock} />{" "}
    {zoneName(clock.now, clock)}
  </p>
);
