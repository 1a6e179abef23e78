"use client";

import { CopyPlus, FilePlus2, LayoutTemplate, Plus, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { NOT_REACHED } from "@/components/story/story-actions";
import { Button } from "@/components/ui/button";
import { AskByName } from "@/components/ui/dialog";
import { Menu, MenuItem, MenuLabel, MenuLine } from "@/components/ui/menu";
import type { IssueBeginning } from "@/modules/issues/keeping";
import type { IssueAnswer } from "./issue-view";

type Design = { id: string; name: string };
type Props = {
  designs: Design[];
  /** The letter that went out last. */
  last: { id: string; subject: string } | null;
  create: (beginning: IssueBeginning) => Promise<IssueAnswer>;
  deleteDesign: (designId: string) => Promise<IssueAnswer>;
};

/** Begins a letter: empty, from a design, or like the last one. Designs are put away here too. */
export function NewIssueMenu({ designs, last, create, deleteDesign }: Props) {
  const router = useRouter();
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [deleting, setDeleting] = useState<Design | null>(null);

  async function run(deed: () => Promise<IssueAnswer>) {
    if (isBusy) return;
    setBusy(true);
    const answer = await deed().catch((): IssueAnswer => ({ ok: false, problem: NOT_REACHED }));
    setBusy(false);
    setProblem(answer.ok ? "" : answer.problem);
    router.refresh();
  }
  const begin = (beginning: IssueBeginning) => void run(() => create(beginning));
  return (
    <>
      {problem ? (
        <span role="alert" className="text-destructive">
          {problem}
        </span>
      ) : null}
      <Menu
        align="end"
        trigger={
          <Button look="primary" aria-disabled={isBusy || undefined}>
            <Plus aria-hidden className="size-4" />
            New issue
          </Button>
        }
      >
        <MenuItem onSelect={() => begin({ with: "nothing" })}>
          <FilePlus2 aria-hidden className="size-4" />
          Empty
        </MenuItem>
        {last ? (
          <MenuItem onSelect={() => begin({ with: "issue", issueId: last.id })}>
            <CopyPlus aria-hidden className="size-4" />
            <span className="max-w-64 truncate">Like “{last.subject}”</span>
          </MenuItem>
        ) : null}
        {designs.length > 0 ? (
          <>
            <MenuLine />
            <MenuLabel>Designs</MenuLabel>
            {designs.map(({ id, name }) => (
              <MenuItem key={id} onSelect={() => begin({ with: "design", designId: id })}>
                <LayoutTemplate aria-hidden className="size-4" />
                <span className="max-w-64 truncate">{name}</span>
              </MenuItem>
            ))}
            <MenuLine />
            {designs.map((design) => (
              <MenuItem key={design.id} isDanger onSelect={() => setDeleting(design)}>
                <Trash2 aria-hidden className="size-4" />
                <span className="max-w-64 truncate">Delete the design “{design.name}”…</span>
              </MenuItem>
            ))}
          </>
        ) : null}
      </Menu>
      <AskByName
        open={deleting !== null}
        onOpenChange={(isOpen) => !isOpen && setDeleting(null)}
        act={`Delete the design “${deleting?.name ?? ""}”`}
        onConfirm={() => deleting && void run(() => deleteDesign(deleting.id))}
      >
        Letters that were begun with it stay as they are.
      </AskByName>
    </>
  );
}
