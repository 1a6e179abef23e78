import { listCountries } from "@/modules/magazines/country";
import {
  canBeOrdered,
  currenciesOf,
  type EditionOffer,
  type MagazineReading,
  MOST_COPIES,
  priceText,
} from "@/modules/magazines/magazine";
import { PREORDER_FORM_PATH } from "@/modules/orders/preorder";
import { OrderField } from "./order-field";
import { OrderSelect } from "./order-select";
import { OrderTotal } from "./order-total";

type Props = {
  magazine: MagazineReading;
  /** Of the page: countries are called by their names in it. */
  language: string;
  /** By card; else an invoice is sent. */
  isPaidAtOnce: boolean;
};

/** Everything a pre-order needs, on one printed page; the answer to a wrong one is this form as it was filled in. */
export function PreorderForm({ magazine, language, isPaidAtOnce }: Props) {
  if (!canBeOrdered(magazine)) return null;

  const first = magazine.editions.find((edition) => !edition.isSoldOut);
  const isPostedOnly = magazine.editions.every((edition) => edition.isSoldOut || edition.needsAddress);
  const currencies = currenciesOf(magazine);
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
          {currencies.length > 1 && (
            <OrderSelect
              name="currency"
              label="Currency"
              options={currencies.map((code) => ({ value: code, label: code }))}
            />
          )}
        </fieldset>
        <ReaderFields isPostedOnly={isPostedOnly} language={language} mostCopies={mostOf(magazine)} />
      </div>
      <OrderTotal magazine={magazine} isPaidAtOnce={isPaidAtOnce} />
    </form>
  );
}

const mostOf = ({ editions }: MagazineReading) =>
  Math.min(MOST_COPIES, Math.max(...editions.map(({ mostCopies }) => mostCopies)));

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
    <span className="num">{edition.isSoldOut ? "Sold out" : pricesText(edition)}</span>
    {edition.note && <span className="hint">{edition.note}</span>}
    {edition.leftCount ? <span className="hint">{leftText(edition.leftCount)}</span> : null}
    {edition.mostCopies < MOST_COPIES && !edition.isSoldOut && (
      <span className="hint">
        {edition.mostCopies === 1 ? "One copy a person" : `At most ${edition.mostCopies} copies a person`}
      </span>
    )}
    {edition.isWithdrawalExempt && !edition.isSoldOut && (
      <span className="hint">Once it is sent it cannot be sent back for its price.</span>
    )}
  </label>
);

const pricesText = ({ prices }: EditionOffer) =>
  prices.map(({ inCents, currency }) => priceText(inCents, currency)).join(" · ");

const leftText = (count: number) => (count === 1 ? "One copy left" : `${count} copies left`);

type ReaderProps = { isPostedOnly: boolean; language: string; mostCopies: number };

/** Where an edition needs no post, the address is hidden by the style sheet and not asked for by the server. */
const ReaderFields = ({ isPostedOnly, language, mostCopies }: ReaderProps) => (
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
        isRequired={false}
        isOfAddress
        hint="Left empty where a country has none."
      />
      <OrderField
        name="city"
        label="Town"
        autoComplete="address-level2"
        maxLength={120}
        isRequired={isPostedOnly}
        isOfAddress
      />
      <OrderSelect
        name="country"
        label="Country"
        autoComplete="country"
        empty="Choose a country"
        options={listCountries(language).map(({ code, name }) => ({ value: code, label: name }))}
      />
      <OrderField
        name="copies"
        label="Copies"
        type="number"
        min={1}
        max={mostCopies}
        value="1"
        isRequired
        hint="More? Write to us."
      />
    </div>
  </fieldset>
);
