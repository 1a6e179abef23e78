import type { Paper } from "@/modules/settings/paper";
import { type Clock, zoneName, zoneOffset } from "./clock";
import { type Logo, Nameplate } from "./nameplate";

type Props = { paper: Paper; logo: Logo | null; clock: Clock };

export const Footer = ({ paper, logo, clock }: Props) => (
  <footer className="foot">
    <div className="wrap">
      <div className="wide">
        <Nameplate name={paper.name} logo={logo} />
        {paper.tagline && <p>{paper.tagline}</p>}
      </div>
      {paper.footer.map((column) => (
        <div key={column.title}>
          <h2>{column.title}</h2>
          <ul>
            {column.links.map((link) => (
              <li key={link.href}>
                <a href={link.href} lang={link.lang}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {paper.social.length > 0 && (
        <div>
          <h2>Elsewhere</h2>
          <ul>
            {paper.social.map((link) => (
              <li key={link.href}>
                <a href={link.href} rel="me" lang={link.lang}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="end">
        <span>
          © {clock.now.getUTCFullYear()} {paper.owner}
        </span>
        <span>{zoneNote(paper, clock)}</span>
      </p>
    </div>
  </footer>
);

/** "All times are Velmar time (EET, UTC+2)"; a zone's name and distance are said once where they are the same. */
function zoneNote({ place }: Paper, clock: Clock): string {
  const zone = [...new Set([zoneName(clock.now, clock), zoneOffset(clock.now, clock)])].join(", ");
  return place ? `All times are ${place} time (${zone})` : `All times are in ${zone}`;
}
