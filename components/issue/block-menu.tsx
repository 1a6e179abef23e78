"use client";

import {
  ArrowDown,
  ArrowUp,
  Check,
  Ellipsis,
  Image,
  Newspaper,
  PenLine,
  SquareArrowOutUpRight,
  Trash2,
  Type,
} from "lucide-react";
import { IconButton } from "@/components/ui/button";
import { Menu, MenuItem, MenuLabel, MenuLine } from "@/components/ui/menu";
import type { IssueBlock, StoryForm } from "@/modules/issues/issue";
import { useComposer } from "./composer-context";
import { newBlock } from "./new-block";

type Props = {
  block: IssueBlock;
  index: number;
  count: number;
  name: string;
  onMove: (id: string, to: number) => void;
};

/** Everything that can be done with a block, for who does not drag. */
export function BlockMenu({ block, index, count, name, onMove }: Props) {
  const { words, rearrange, askAt } = useComposer();
  const { id } = block;
  const takeOut = () =>
    rearrange(
      words.blocks.filter((other) => other.id !== id),
      `${name} taken out.`,
    );
  const putText = () => {
    const { blocks } = words;
    rearrange([...blocks.slice(0, index + 1), newBlock("text"), ...blocks.slice(index + 1)], "Text put in.");
  };
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label={`More for ${name}, number ${index + 1}`} size="small" className="-my-1 -mr-1.5 ml-auto">
          <Ellipsis aria-hidden className="size-4" />
        </IconButton>
      }
    >
      {block.kind === "story" ? <StoryItems block={block} /> : null}
      <MenuItem disabled={index === 0} onSelect={() => onMove(id, index - 1)}>
        <ArrowUp aria-hidden className="size-4" />
        Move up
      </MenuItem>
      <MenuItem disabled={index === count - 1} onSelect={() => onMove(id, index + 1)}>
        <ArrowDown aria-hidden className="size-4" />
        Move down
      </MenuItem>
      <MenuLine />
      <MenuLabel>Put in below</MenuLabel>
      <MenuItem onSelect={() => askAt("story", index + 1)}>
        <Newspaper aria-hidden className="size-4" />
        Story…
      </MenuItem>
      <MenuItem onSelect={putText}>
        <Type aria-hidden className="size-4" />
        Text
      </MenuItem>
      <MenuItem onSelect={() => askAt("picture", index + 1)}>
        <Image aria-hidden className="size-4" />
        Picture…
      </MenuItem>
      <MenuLine />
      <MenuItem isDanger onSelect={takeOut}>
        <Trash2 aria-hidden className="size-4" />
        Take out
      </MenuItem>
    </Menu>
  );
}

const FORMS: { form: StoryForm; words: string }[] = [
  { form: "lead", words: "Large, its picture above" },
  { form: "row", words: "Small picture beside" },
  { form: "line", words: "Headline alone" },
];

function StoryItems({ block }: { block: IssueBlock & { kind: "story" } }) {
  const { changeBlock, storyOf } = useComposer();
  const saysOtherwise = block.headline !== "" || block.standfirst !== "";
  const own = storyOf(block.articleId);

  return (
    <>
      {FORMS.map(({ form, words }) => (
        <MenuItem
          key={form}
          role="menuitemradio"
          aria-checked={block.form === form}
          onSelect={() => changeBlock({ ...block, form })}
        >
          <Check aria-hidden className={block.form === form ? "size-4" : "invisible size-4"} />
          {words}
        </MenuItem>
      ))}
      <MenuLine />
      {saysOtherwise ? (
        <MenuItem onSelect={() => changeBlock({ ...block, headline: "", standfirst: "" })}>
          <PenLine aria-hidden className="size-4" />
          Say it as the story does
        </MenuItem>
      ) : (
        <MenuItem
          onSelect={() => changeBlock({ ...block, headline: own?.headline ?? "", standfirst: own?.standfirst ?? "" })}
        >
          <PenLine aria-hidden className="size-4" />
          Say it otherwise here
        </MenuItem>
      )}
      <MenuItem asChild>
        <a href={`/desk/stories/${block.articleId}`} target="_blank" rel="noreferrer">
          <SquareArrowOutUpRight aria-hidden className="size-4" />
          Open the story
        </a>
      </MenuItem>
      <MenuLine />
    </>
  );
}
