import type { Clock } from "@/components/site/clock";
import { Picture } from "@/components/site/picture";
import { LongDay } from "@/components/site/times";
import { canBeOrdered, type MagazineReading, priceText } from "@/modules/magazines/magazine";

/** Cover, what it is, when it ships, what is inside. */
export const MagazineOpening = ({ magazine, clock }: { magazine: MagazineReading; clock: Clock }) => (
  <section className="mag">
    <div className="cover">
      {magazine.cover && (
        <Picture picture={magazine.cover} sizes="(min-width: 48em) 22rem, 100vw" widest={1080} isHero />
      )}
    </div>
    <div className="mag-words">
      <p className="kicker">{magazine.number ? `Magazine · ${magazine.number}` : "Magazine"}</p>
      <h1 className="title">{magazine.title}</h1>
      {magazine.standfirst && <p className="opening">{magazine.standfirst}</p>}
      {magazine.shipsOn && (
        <p className="meta">
          <b>
            Ships from <LongDay at={magazine.shipsOn} clock={{ ...clock, timeZone: "UTC" }} />.
          </b>{" "}
          We print what is ordered.
        </p>
      )}
      {canBeOrdered(magazine) && (
        <p>
          <a className="btn" href="#order">
            Pre-order from {lowestPrice(magazine)}
          </a>
        </p>
      )}
      <MagazineContents contents={magazine.contents} />
    </div>
  </section>
);

const MagazineContents = ({ contents }: { contents: MagazineReading["contents"] }) =>
  contents.length > 0 && (
    <ol className="feed inside" aria-label="Contents">
      {contents.map(({ page, title }) => (
        <li key={page}>
          <span className="meta num">{page}</span>
          <span>{title}</span>
        </li>
      ))}
    </ol>
  );

function lowestPrice({ editions }: MagazineReading): string {
  const [cheapest] = editions
    .filter((edition) => !edition.isSoldOut)
    .sort((one, other) => one.priceInCents - other.priceInCents);
  return cheapest ? priceText(cheapest.priceInCents, cheapest.currency) : "";
}
