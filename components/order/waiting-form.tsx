import { type EditionOffer, type MagazineReading, MOST_COPIES } from "@/modules/magazines/magazine";
import { WAITING_FORM_PATH } from "@/modules/waiting/waiting";

/** For what is sold out, as long as orders are taken. */
export function WaitingForm({ magazine }: { magazine: MagazineReading }) {
  const soldOut = magazine.editions.filter((edition) => edition.isSoldOut);
  if (!magazine.isOpen || soldOut.length === 0) return null;

  return (
    <form className="waiting-list" action={WAITING_FORM_PATH} method="post" aria-labelledby="waiting-title">
      <h3 id="waiting-title">Be told when there are copies again</h3>
      <p className="hint">
        Orders are withdrawn, and sometimes more is printed. We then write to those who wait, in the order they came,
        and use the address for nothing else.
      </p>
      <input type="hidden" name="magazine" value={magazine.slug} />
      <div className="fields" data-faults="">
        <EditionField editions={soldOut} />
        <div className="field">
          <label htmlFor="waiting-copies">
            How many copies <Required />
          </label>
          <input
            className="input"
            id="waiting-copies"
            name="copies"
            type="number"
            min={1}
            max={MOST_COPIES}
            defaultValue="1"
            required
          />
        </div>
        <div className="field span2">
          <label htmlFor="waiting-email">
            Your email <Required />
          </label>
          <input
            className="input"
            id="waiting-email"
            name="email"
            type="email"
            autoComplete="email"
            maxLength={254}
            required
          />
        </div>
      </div>
      <button className="btn" type="submit">
        Put me on the list
      </button>
    </form>
  );
}

const EditionField = ({ editions }: { editions: EditionOffer[] }) => (
  <div className="field">
    <label htmlFor="waiting-edition">
      Sold-out edition <Required />
    </label>
    <select className="input" id="waiting-edition" name="edition" required>
      {editions.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  </div>
);

const Required = () => (
  <span className="req" aria-hidden="true">
    *
  </span>
);
