"use client";

import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { useState, useTransition } from "react";
import { IconButton } from "@/components/ui/button";
import { AskByName, Dialog } from "@/components/ui/dialog";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import { Note } from "@/components/ui/note";
import type { NewsletterRowView } from "./newsletter-row-view";

type Seen = { newsletterId: string; version: number };

/** @returns what is wrong; "" = it is done */
export type RetireActions = {
  retire: (seen: Seen) => Promise<string>;
  bringBack: (seen: Seen) => Promise<string>;
};

/** What can be done with one newsletter. */
export function RowMenu({ row, actions }: { row: NewsletterRowView; actions: RetireActions }) {
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState("");
  const [isBusy, start] = useTransition();
  const { slug, name, isRetired } = row;
  const seen = { newsletterId: row.id, version: row.version };
  const run = (act: (seen: Seen) => Promise<string>) => {
    if (!isBusy) start(async () => setProblem(await act(seen)));
  };

  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton label={`What can be done with ${name}`} size="small">
            <Ellipsis aria-hidden className="size-4" />
          </IconButton>
        }
      >
        <MenuItem asChild>
          <Link href={`/desk/newsletters/${slug}/subscribers`} prefetch={false}>
            Subscribers
          </Link>
        </MenuItem>
        <MenuItem asChild>
          <Link href={`/desk/newsletters/${slug}/settings`} prefetch={false}>
            Settings
          </Link>
        </MenuItem>
        <MenuLine />
        {isRetired ? (
          <MenuItem onSelect={() => run(actions.bringBack)}>Bring back</MenuItem>
        ) : (
          <MenuItem isDanger onSelect={() => setAsking(true)}>
            Retire …
          </MenuItem>
        )}
      </Menu>
      <AskByName
        open={isAsking}
        onOpenChange={setAsking}
        act={`Retire “${name}”`}
        onConfirm={() => run(actions.retire)}
      >
        Readers are offered it no longer, and nobody can sign up. Its archive stays, and so do those who get it:{" "}
        {row.readerCount.toLocaleString("en")} now. It can be brought back.
      </AskByName>
      <Dialog open={problem !== ""} onOpenChange={() => setProblem("")} title={name}>
        <Note tone="trouble" role="alert">
          {problem}
        </Note>
      </Dialog>
    </>
  );
}
