import type { Paper } from "@/modules/settings/paper";
import { type Clock, timeOfDay, weekdayAndDay, zoneName } from "./clock";
import { SearchIcon } from "./icons";
import { Menu } from "./menu";
import { type Logo, Nameplate } from "./nameplate";

type Props = { paper: Paper; logo: Logo | null; clock: Clock; isFront: boolean };

export const Masthead = ({ paper, logo, clock, isFront }: Props) => (
  <header className="wrap">
    <div className={isFront ? "mast" : "mast small"}>
      <Printed paper={paper} clock={clock} />
      <Nameplate name={paper.name} logo={logo} />
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

/** Pages are printed files: the time says how old this one is, to the island that keeps it fresh too. */
const Printed = ({ paper, clock }: { paper: Paper; clock: Clock }) => (
  <p className="meta">
    <b>{weekdayAndDay(clock.now, clock, paper.language)}</b>
    <br />
    {paper.place && `${paper.place} · `}printed at{" "}
    <time dateTime={clock.now.toISOString()}>{timeOfDay(clock.now, clock)}</time> {zoneName(clock.now, clock)}
  </p>
);
