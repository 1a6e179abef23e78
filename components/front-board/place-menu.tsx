"use client";

import { Clock, Ellipsis, PenLine, SquareArrowOutUpRight, X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/button";
import { Menu, MenuItem, MenuLabel, MenuLine } from "@/components/ui/menu";
import { useTools } from "./board-context";
import { consequence, moveTo, type Target, targetOf, targetsOf, targetTitle } from "./target";

/** Everything that can be done with a story at its place, for who does not drag. */
export function PlaceMenu({ articleId, target }: { articleId: string; target: Target }) {
  const { isFixed, move, dress, plan, storyOf } = useTools();
  const story = storyOf(articleId);
  if (!story) return null;

  const isPick = target.startsWith("pick-");
  const open = (
    <MenuItem asChild>
      <a href={`/desk/stories/${articleId}`}>
        <SquareArrowOutUpRight aria-hidden className="size-4" />
        Open the story
      </a>
    </MenuItem>
  );
  const trigger = (
    <IconButton label={`What to do with “${story.headline}”`} size="small" className="-my-1.5 -mr-1.5 ml-auto">
      <Ellipsis aria-hidden className="size-4" />
    </IconButton>
  );
  if (isFixed) return <Menu trigger={trigger}>{open}</Menu>;

  return (
    <Menu trigger={trigger} align="end">
      {open}
      {isPick ? null : (
        <MenuItem onSelect={() => dress(target)}>
          <PenLine aria-hidden className="size-4" />
          Headline and picture for here
        </MenuItem>
      )}
      {isPick ? null : (
        <MenuItem onSelect={() => plan(target, null)}>
          <Clock aria-hidden className="size-4" />
          Plan a swap here
        </MenuItem>
      )}
      <MenuItem
        onSelect={() => move(isPick ? { kind: "unpick", articleId } : { kind: "clear", place: target })}
        className="text-destructive"
      >
        <X aria-hidden className="size-4" />
        Take off the front page
      </MenuItem>
      <MenuLine />
      <TargetItems articleId={articleId} />
    </Menu>
  );
}

/** All places, each with what moving the story there would do to others. */
export function TargetItems({ articleId }: { articleId: string }): ReactNode {
  const { view, board, put, storyOf } = useTools();
  const here = targetOf(board, articleId);
  const headlineOf = (id: string) => storyOf(id)?.headline ?? "";

  return (
    <>
      <MenuLabel>{here ? "Move to" : "Put on the front page"}</MenuLabel>
      {targetsOf(board, view.sections)
        .filter((target) => target !== here)
        .map((target) => (
          <MenuItem key={target} onSelect={() => put(target, articleId)} className="items-start!">
            <span className="max-w-72">
              {targetTitle(target, view.sections)}
              <span className="block text-xs text-muted-foreground">
                {consequence(board, moveTo(target, articleId), view.sections, headlineOf)}
              </span>
            </span>
          </MenuItem>
        ))}
    </>
  );
}
