import { canBeOrdered, type EditionOffer, type MagazineReading, priceText } from "@/modules/magazines/magazine";
import { MOST_COPIES, PREORDER_FORM_PATH } from "@/modules/orders/preorder";
import { OrderField } from "./order-field";

/** Everything a pre-order needs, on one printed page; the answer to a wrong one is this form as it was filled in. */
export function PreorderForm({ magazine }: { magazine: MagazineReading }) {
  if (!canBeOrdered(magazine)) return null;

  const first = magazine.editions.find((edition) => !edition.isSoldOut);
  const isPostedOnly = magazine.editions.every((edition) => edition.isSoldOut || edition.needsAddress);
  return (
    <form className="side-by" action={PREORDER_FORM_PATH} method="post">
      <div className="pre" data-faults="">
        <input type="hidden" name="magazine" value={magazine.slug} />
        <fieldset>
          <legend className="step">1. Edition</legend>
          <div>
            {magazine.editions.map((edition) => (
              <EditionChoice key={edition.code} edition={edition} isChosen={edition === first} />
            ))}
          </div>
        </fieldset>
        <ReaderFields isPostedOnly={isPostedOnly} />
      </div>
      <aside className="order" aria-labelledby="your-order">
        <h2 id="your-order">Your order</h2>
        <p>
          <i>{magazine.title}</i>, in the edition and the number of copies chosen here. Prices are for one copy, VAT
          included.
        </p>
        <button className="btn" type="submit">
          Pre-order
        </button>
        <p className="hint">
          Nothing is charged now. We keep your order and write to you before anything is to be paid.
        </p>
      </aside>
    </form>
  );
}

const EditionChoice = ({ edition, isChosen }: { edition: EditionOffer; isChosen: boolean }) => (
  <label className="edition">
    <input
      id={`edition-${edition.code}`}
      type="radio"
      name="edition"
      value={edition.code}
      defaultChecked={isChosen}
      disabled={edition.isSoldOut}
      data-posted={edition.needsAddress ? "" : undefined}
      required
    />
    <b>{edition.name}</b>
    <span className="num">{edition.isSoldOut ? "Sold out" : priceText(edition.priceInCents, edition.currency)}</span>
    {edition.note && <span className="hint">{edition.note}</span>}
    {edition.leftCount ? <span className="hint">{leftText(edition.leftCount)}</span> : null}
  </label>
);

const leftText = (count: number) => (count === 1 ? "One copy left" : `${count} copies left`);

/** Where an edition needs no post, the address is hidden by the style sheet and not asked for by the server. */
const ReaderFields = ({ isPostedOnly }: { isPostedOnly: boolean }) => (
  <fieldset>
    <legend className="step">2. Who and where</legend>
    <p className="hint">
      <span className="req">*</span> marks a field we need.
    </p>
    <div className="fields">
      <OrderField name="name" label="Name" autoComplete="name" maxLength={120} isRequired />
      <OrderField name="email" label="Email" type="email" autoComplete="email" maxLength={254} isRequired />
      <OrderField
        name="street"
        label="Street and number"
        autoComplete="street-address"
        maxLength={200}
        isRequired={isPostedOnly}
        isOfAddress
        isWide
      />
      <OrderField
        name="postcode"
        label="Postcode"
        autoComplete="postal-code"
        maxLength={20}
        isRequired={isPostedOnly}
        isOfAddress
      />
      <OrderField
        name="city"
        label="Town"
        autoComplete="address-level2"
        maxLength={120}
        isRequired={isPostedOnly}
        isOfAddress
      />
      <OrderField
        name="country"
        label="Country"
        autoComplete="country-name"
        maxLength={80}
        isRequired={isPostedOnly}
        isOfAddress
      />
      <OrderField
        name="copies"
        label="Copies"
        type="number"
        min={1}
        max={MOST_COPIES}
        value="1"
        isRequired
        hint="Ten or more? Write to us."
      />
    </div>
  </fieldset>
);
