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
          <dd>{zone.countries.map((code) => countryName(code, language)).join(" · ")}</dd>
        )}
      </div>
    ))}
  </dl>
);

function postText({ currency, firstInCents, furtherInCents }: Zone["prices"][number]): string {
  if (firstInCents === 0 && furtherInCents === 0) return "Free of charge";
  if (furtherInCents === firstInCents) return `${priceText(firstInCents, currency)} a copy`;
  return `${priceText(firstInCents, currency)}, each further copy ${priceText(furtherInCents, currency)}`;
}
