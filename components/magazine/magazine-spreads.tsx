import { Picture } from "@/components/site/picture";
import type { MagazineReading } from "@/modules/magazines/magazine";

/** Pages to look at before one orders. */
export const MagazineSpreads = ({ spreads }: Pick<MagazineReading, "spreads">) => (
  <ul className="spreads">
    {spreads.map((spread) => (
      <li key={spread.id}>
        <figure>
          <Picture picture={spread} sizes="(min-width: 48em) 38rem, 100vw" widest={1280} />
          {spread.caption && <figcaption className="hint">{spread.caption}</figcaption>}
        </figure>
      </li>
    ))}
  </ul>
);
