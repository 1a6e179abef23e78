import { countryName } from "@/modules/magazines/country";
import { type MagazineReading, priceText } from "@/modules/magazines/magazine";
import type { Zone } from "@/modules/magazines/quote";

type Props = { magazine: MagazineReading; language: string };

/** What the post costs, by country. */
export const DeliveryList = ({ magazine, language }: Props) => (
  <dl className="delivery">
    {magazine.zones.map((zone) => (
      <div key={zone.name}>
        <dt>{zone.name}</dt>
        <dd className="num">{zone.prices.map(postText).join(" · ")}</dd>
        {zone.countries.length === 0 ? (
          <dd>All other countries</dd>
        ) : (
          <dd>{zone.countries.map((code) => countryName(code, language)).join(", ")}</dd>
        )}
      </div>
    ))}
  </dl>
);

const postText = ({ currency, firstInCents, furtherInCents }: Zone["prices"][number]) =>
  furtherInCents === firstInCents
    ? `${priceText(firstInCents, currency)} a copy`
    : `${priceText(firstInCents, currency)}, each further copy ${priceText(furtherInCents, currency)}`;
