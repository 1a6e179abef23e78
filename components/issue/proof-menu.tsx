"use client";

import { ChevronDown, MailCheck } from "lucide-react";
import { Button, IconButton } from "@/components/ui/button";
import { Menu, MenuItem, MenuLabel } from "@/components/ui/menu";
import { useComposer } from "./composer-context";
import { useDeed } from "./use-deed";

/** To oneself by one press; to a colleague by name. */
export function ProofMenu() {
  const { colleagues, person, actions, tell } = useComposer();
  const { isBusy, run } = useDeed();
  const others = colleagues.filter(({ id }) => id !== person.personId);

  async function send(personId: string) {
    const answer = await run((version) => actions.sendProof(version, personId));
    if (answer?.ok) tell({ tone: "success", text: `A proof is on its way to ${answer.to}.` });
  }
  return (
    <span className="flex">
      <Button
        aria-disabled={isBusy || undefined}
        onClick={() => void send(person.personId)}
        className="rounded-r-none! max-tablet:px-0!"
      >
        <MailCheck aria-hidden className="size-4" />
        <span className="max-tablet:sr-only">Send me a proof</span>
      </Button>
      <Menu
        align="end"
        label="Send a proof to"
        trigger={
          <IconButton
            id="proof-menu"
            label="Send a proof to a colleague"
            look="outline"
            className="-ml-px w-7! rounded-l-none!"
          >
            <ChevronDown aria-hidden className="size-3.5" />
          </IconButton>
        }
      >
        <MenuLabel>Send a proof to</MenuLabel>
        {others.length === 0 ? <MenuItem disabled>Nobody else works here yet</MenuItem> : null}
        {others.map(({ id, name }) => (
          <MenuItem key={id} onSelect={() => void send(id)}>
            {name}
          </MenuItem>
        ))}
      </Menu>
    </span>
  );
}
