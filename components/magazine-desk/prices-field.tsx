"use client";

import { Plus, X } from "lucide-react";
import { Button, IconButton } from "@/components/ui/button";
import { Field, Problem } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Price<Name extends string> = { currency: string } & Record<Name, string>;
type Props<Name extends string> = {
  /** What is typed for each currency: [field, label]. */
  amounts: [Name, string][];
  prices: Price<Name>[];
  onChange: (prices: Price<Name>[]) => void;
  begin: Price<Name>;
  problems: Record<string, string>;
  /** Where these prices stand in what is wrong: "editions.0.prices". */
  place: string;
};

/** One line for each currency; the first is the one readers are shown first. */
export const PricesField = <Name extends string>(props: Props<Name>) => {
  const { amounts, prices, onChange, begin, problems, place } = props;
  return (
    <div className="grid gap-2">
      {prices.map((price, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name while it is being typed
        <div key={index} className="flex flex-wrap items-start gap-2">
          <Field label="Currency" problem={problems[`${place}.${index}.currency`]} className="w-24">
            {(control) => (
              <Input
                {...control}
                value={price.currency}
                maxLength={3}
                spellCheck={false}
                autoComplete="off"
                onChange={(event) =>
                  onChange(prices.with(index, { ...price, currency: event.target.value.toUpperCase() }))
                }
              />
            )}
          </Field>
          {amounts.map(([name, label]) => (
            <Field key={name} label={label} problem={problems[`${place}.${index}.${name}`]} className="w-32">
              {(control) => (
                <Input
                  {...control}
                  value={price[name]}
                  inputMode="decimal"
                  autoComplete="off"
                  className="tabular-nums"
                  onChange={(event) => onChange(prices.with(index, { ...price, [name]: event.target.value }))}
                />
              )}
            </Field>
          ))}
          {prices.length > 1 ? (
            <IconButton
              label={`Take away the price in ${price.currency || "this currency"}`}
              className="mt-[22px]"
              onClick={() => onChange(prices.toSpliced(index, 1))}
            >
              <X aria-hidden className="size-4" />
            </IconButton>
          ) : null}
        </div>
      ))}
      {problems[place] ? <Problem>{problems[place]}</Problem> : null}
      <Button size="small" className="justify-self-start" onClick={() => onChange([...prices, begin])}>
        <Plus aria-hidden className="size-3.5" />
        Another currency
      </Button>
    </div>
  );
};
