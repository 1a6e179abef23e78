"use client";

import clsx from "clsx";
import { Command } from "cmdk";
import { Check, ChevronsUpDown } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { buttonClass } from "./button";
import { Popover } from "./popover";

export type Option = { value: string; label: string; lang?: string };

type Props = {
  label: string;
  options: Option[];
  /** What is chosen; several where `isSeveral`. */
  values: string[];
  onChange: (values: string[]) => void;
  isSeveral?: boolean;
  /** Shown where nothing is chosen. */
  placeholder: string;
  /** Of a list too long to be here whole: what the desk finds by these words. `options` are what is offered before. */
  find?: Find;
};

export type Find = (words: string) => Promise<Option[]>;

/** Choose from a long list by typing. */
export function Combobox({ label, options, values, onChange, isSeveral = false, placeholder, find }: Props) {
  const [isOpen, setOpen] = useState(false);
  const chosen = options.filter(({ value }) => values.includes(value));

  function choose(value: string) {
    if (!isSeveral) {
      setOpen(false);
      return onChange([value]);
    }
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  }

  const shown = chosen.length === 0 ? placeholder : chosen.map((option) => option.label).join(", ");
  const trigger = (
    <button
      type="button"
      aria-label={`${label}: ${shown}`}
      className={clsx(buttonClass(), "w-full justify-between! border-input! font-normal!")}
    >
      <span className={clsx("truncate", chosen.length === 0 && "text-muted-foreground")}>{shown}</span>
      <ChevronsUpDown aria-hidden className="size-3.5 text-muted-foreground" />
    </button>
  );
  return (
    <Popover label={label} open={isOpen} onOpenChange={setOpen} trigger={trigger} className="w-72 p-0!">
      <OptionList label={label} options={options} values={values} choose={choose} {...(find && { find })} />
    </Popover>
  );
}

type ListProps = Pick<Props, "label" | "options" | "values" | "find"> & { choose: (value: string) => void };

export function OptionList({ label, options, values, choose, find }: ListProps) {
  const [typed, setTyped] = useState("");
  const found = useFound(typed, find);
  const isFinding = find !== undefined && typed.trim() !== "";

  return (
    <Command label={label} shouldFilter={!isFinding}>
      <Command.Input
        value={typed}
        onValueChange={setTyped}
        placeholder="Type to find"
        className="h-10 w-full border-b bg-transparent px-3 outline-none max-tablet:text-[16px]"
      />
      <Command.List className="max-h-72 overflow-auto p-1">
        <Command.Empty className="p-3 text-muted-foreground">
          {isFinding && !found ? "Looking …" : "Nothing by that name."}
        </Command.Empty>
        {(isFinding ? (found ?? []) : options).map(({ value, label: words, lang }) => (
          <Command.Item key={value} value={value} keywords={[words]} onSelect={() => choose(value)} className={OPTION}>
            <Check aria-hidden className={clsx("size-3.5", !values.includes(value) && "invisible")} />
            <span lang={lang}>{words}</span>
            {values.includes(value) ? <span className="sr-only">, chosen</span> : null}
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}

const PAUSE_IN_MILLISECONDS = 150;

/** Asks once the typing pauses; an answer that comes late never replaces a later one. null: not asked yet. */
function useFound(typed: string, find: Find | undefined): Option[] | null {
  const [found, setFound] = useState<Option[] | null>(null);
  const latest = useRef(find);
  latest.current = find;

  useEffect(() => {
    if (typed.trim() === "") return setFound(null);
    let isWanted = true;
    const timer = setTimeout(async () => {
      const options = await latest.current?.(typed.trim()).catch(() => []);
      if (isWanted) setFound(options ?? null);
    }, PAUSE_IN_MILLISECONDS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [typed]);
  return found;
}

const OPTION =
  "flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 data-[selected=true]:bg-accent max-tablet:min-h-11";
