"use client";

import { Ban, CopyPlus, Ellipsis, LayoutTemplate, Settings2, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { IconButton } from "@/components/ui/button";
import { AskByName } from "@/components/ui/dialog";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import { useComposer } from "./composer-context";
import { useDeed } from "./use-deed";

/** What is done seldom. */
export function MoreMenu() {
  const { desk, look, words, actions, isFixed, ask, tell, leave } = useComposer();
  const { run } = useDeed();
  const router = useRouter();
  const [isDeleting, setDeleting] = useState(false);
  const state = look?.state ?? desk.state;
  const settings = `/desk/newsletters/${desk.newsletter.slug}/settings`;

  const subject = words.subject.trim();
  const name = subject ? `“${subject}”` : "this draft without a subject";

  async function remove() {
    const answer = await run((version) => actions.remove(version));
    if (!answer?.ok) return;
    leave();
    router.push(`/desk/newsletters/${desk.newsletter.slug}`);
  }
  async function callOff() {
    const answer = await run((version) => actions.unschedule(version));
    if (answer?.ok) tell({ tone: "success", text: "It does not go out by itself any more." });
  }
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton label="More">
            <Ellipsis aria-hidden className="size-4" />
          </IconButton>
        }
      >
        {state === "scheduled" ? (
          <MenuItem onSelect={() => void callOff()}>
            <Ban aria-hidden className="size-4" />
            Call off the sending
          </MenuItem>
        ) : null}
        <MenuItem onSelect={() => ask("design")}>
          <LayoutTemplate aria-hidden className="size-4" />
          Keep as a design…
        </MenuItem>
        <MenuItem onSelect={() => void run(() => actions.copy())}>
          <CopyPlus aria-hidden className="size-4" />
          Begin another like it
        </MenuItem>
        <MenuItem asChild>
          <a href={settings}>
            <Settings2 aria-hidden className="size-4" />
            Settings of the newsletter
          </a>
        </MenuItem>
        {state === "draft" && !isFixed ? (
          <>
            <MenuLine />
            <MenuItem isDanger onSelect={() => setDeleting(true)}>
              <Trash2 aria-hidden className="size-4" />
              Delete this draft…
            </MenuItem>
          </>
        ) : null}
      </Menu>
      <AskByName open={isDeleting} onOpenChange={setDeleting} act={`Delete ${name}`} onConfirm={() => void remove()}>
        Nobody gets it, and it cannot be brought back.
      </AskByName>
    </>
  );
}
