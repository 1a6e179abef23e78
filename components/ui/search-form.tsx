import { Search } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { Input } from "./input";

type Props = {
  /** Where it looks: what it finds has an address of its own. */
  action: string;
  label: string;
  words: string;
  field?: Ref<HTMLInputElement>;
  /** Hidden fields that go along. */
  children?: ReactNode;
};

/** Stands in the first line of a screen. */
export const SearchForm = ({ action, label, words, field, children }: Props) => (
  <form action={action} className="relative w-56 wide:w-70 max-tablet:w-full">
    {children}
    <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2" />
    <Input
      type="search"
      name="q"
      defaultValue={words}
      aria-label={label}
      placeholder={label}
      className="pl-8"
      {...(field && { ref: field })}
    />
  </form>
);
