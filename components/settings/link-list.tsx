"use client";

import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useState } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { Problem } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { PaperLink } from "@/modules/settings/paper";

type Props = {
  /** What the list is, for those who cannot see where it stands. */
  label: string;
  links: PaperLink[];
  onChange: (links: PaperLink[]) => void;
  most: number;
};

/** Links in an order: added, taken away, moved by buttons that keyboards and fingers reach. */
export const LinkList = ({ label, links, onChange, most }: Props) => (
  <fieldset className="flex flex-col gap-2">
    <legend className="sr-only">{label}</legend>
    {links.map((link, index) => (
      <LinkRow
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name while they are being typed
        key={index}
        link={link}
        place={index + 1}
        isLast={index === links.length - 1}
        onChange={(changed) => onChange(links.with(index, changed))}
        onMove={(step) => onChange(moved(links, index, step))}
        onRemove={() => onChange(links.toSpliced(index, 1))}
      />
    ))}
    <Button
      className="self-start"
      disabled={links.length >= most}
      onClick={() => onChange([...links, { label: "", href: "" }])}
    >
      <Plus aria-hidden className="size-4" />
      Add a link
    </Button>
  </fieldset>
);

type RowProps = {
  link: PaperLink;
  place: number;
  isLast: boolean;
  onChange: (link: PaperLink) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
};

const LinkRow = ({ link, place, isLast, onChange, onMove, onRemove }: RowProps) => (
  <div className="flex flex-wrap items-center gap-2">
    <Input
      aria-label={`Words of link ${place}`}
      placeholder="Energy"
      value={link.label}
      lang={link.lang}
      onChange={(event) => onChange({ ...link, label: event.target.value })}
      className="w-40! max-tablet:w-full!"
    />
    <Input
      aria-label={`Address of link ${place}`}
      placeholder="/tags/energy"
      value={link.href}
      onChange={(event) => onChange({ ...link, href: event.target.value })}
      className="min-w-40 flex-1"
    />
    <IconButton label={`Move link ${place} up`} disabled={place === 1} onClick={() => onMove(-1)}>
      <ArrowUp aria-hidden className="size-4" />
    </IconButton>
    <IconButton label={`Move link ${place} down`} disabled={isLast} onClick={() => onMove(1)}>
      <ArrowDown aria-hidden className="size-4" />
    </IconButton>
    <IconButton label={`Take away link ${place}`} onClick={onRemove}>
      <X aria-hidden className="size-4" />
    </IconButton>
  </div>
);

function moved<Item>(items: Item[], index: number, step: -1 | 1): Item[] {
  const item = items[index];
  return item === undefined ? items : items.toSpliced(index, 1).toSpliced(index + step, 0, item);
}

/** A list that is sent with its form as one field. */
export function LinkListField({
  name,
  problem,
  ...props
}: Omit<Props, "onChange"> & { name: string; problem?: string | undefined }) {
  const [links, setLinks] = useState(props.links);

  return (
    <>
      <input type="hidden" name={name} value={JSON.stringify(links)} />
      <LinkList {...props} links={links} onChange={setLinks} />
      {problem ? <Problem>{problem}</Problem> : null}
    </>
  );
}
