"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip, ChipButton } from "@/components/ui/chip";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import {
  type OrderFilters as Filters,
  ORDERS_PATH,
  type OrderChoices,
  ordersPath,
  readOrderFilters,
} from "@/modules/orders/desk-order";

type Props = { filters: Filters; choices: OrderChoices };

/** What narrows the list; it stands in the address bar, so it survives a reload and can be sent to a colleague. */
export function OrderFilters({ filters, choices }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { before: _place, ...shown } = filters;
  const edition = choices.editions.find(({ id }) => id === shown.edition)?.name ?? "an edition that is gone";

  return (
    <>
      {shown.edition ? (
        <Chip name="Edition" remove={ordersPath({ ...shown, edition: undefined })}>
          {edition}
        </Chip>
      ) : null}
      {shown.country ? (
        <Chip name="Country" remove={ordersPath({ ...shown, country: undefined })}>
          To {choices.countries.find(({ code }) => code === shown.country)?.name ?? shown.country}
        </Chip>
      ) : null}
      <Popover
        label="Filters"
        open={isOpen}
        onOpenChange={setOpen}
        className="w-[min(360px,calc(100vw-16px))]"
        trigger={
          <ChipButton>
            <Plus aria-hidden className="size-3.5" />
            Filter
          </ChipButton>
        }
      >
        <FilterForm filters={shown} choices={choices} close={() => setOpen(false)} />
      </Popover>
    </>
  );
}

function FilterForm({ filters, choices, close }: Props & { close: () => void }) {
  const router = useRouter();

  function narrow(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    );
    close();
    router.push(ordersPath(readOrderFilters(fields)));
  }

  return (
    <form method="get" action={ORDERS_PATH} onSubmit={narrow} className="grid gap-3">
      {filters.state ? <input type="hidden" name="state" value={filters.state} /> : null}
      <Choice
        name="edition"
        label="Edition"
        value={filters.edition}
        options={choices.editions.map(({ id, name }) => [id, name])}
      />
      <Choice
        name="country"
        label="Country"
        value={filters.country}
        options={choices.countries.map(({ code, name }) => [code, name])}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={close}>Cancel</Button>
        <Button type="submit" look="primary">
          Show
        </Button>
      </div>
    </form>
  );
}

type ChoiceProps = { name: string; label: string; value: string | undefined; options: [string, string][] };

const Choice = ({ name, label, value, options }: ChoiceProps) => (
  <Field label={label}>
    {(control) => (
      <Select name={name} defaultValue={value ?? ""} {...control}>
        <option value="">any</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </Select>
    )}
  </Field>
);
