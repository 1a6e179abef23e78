"use client";

import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import type { FocusPoint } from "@/modules/media/crops";

/** A picture as it is cut and pointed at. url: large enough to see where one points. */
export type StagedPicture = {
  largeUrl: string;
  widthInPixels: number;
  heightInPixels: number;
  dominantColour?: string;
};

type Props = {
  picture: StagedPicture;
  /** null where nothing of it is cut away. */
  point: FocusPoint | null;
  /** What the point is of: "of the 16:9 crop". Empty: of the picture. */
  of?: string;
  /** undefined: to be looked at only. */
  onMove?: ((point: FocusPoint) => void) | undefined;
};

/** What must stay in view, set by mouse, finger or arrow keys. */
export function FocalStage({ picture, point, of = "", onMove }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const move = (x: number, y: number) => onMove?.({ x: within(x), y: within(y) });
  const follow = ({ clientX, clientY, buttons }: PointerEvent) => {
    const box = stage.current?.getBoundingClientRect();
    if (box && buttons === 1) move((clientX - box.left) / box.width, (clientY - box.top) / box.height);
  };
  const nudge = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    if (!direction || !onMove || !point) return;
    event.preventDefault();
    const step = event.shiftKey ? 0.1 : 0.01;
    move(point.x + direction.x * step, point.y + direction.y * step);
  };
  return (
    <div
      ref={stage}
      className="relative touch-none overflow-hidden rounded-md"
      style={{ backgroundColor: picture.dominantColour }}
      onPointerDown={follow}
      onPointerMove={follow}
    >
      {/* biome-ignore lint/performance/noImgElement: drawn by the desk at this very size */}
      <img
        src={picture.largeUrl}
        alt=""
        width={picture.widthInPixels}
        height={picture.heightInPixels}
        draggable={false}
        className="block h-auto w-full select-none"
      />
      {point ? <Point {...{ point, of }} onKeyDown={onMove && nudge} /> : null}
    </div>
  );
}

type PointProps = {
  point: FocusPoint;
  of: string;
  onKeyDown: ((event: KeyboardEvent) => void) | undefined;
};

function Point({ point, of, onKeyDown }: PointProps) {
  const place = { left: percent(point.x), top: percent(point.y) };
  if (!onKeyDown) return <span aria-hidden style={place} className={POINT} />;
  return (
    <button
      type="button"
      style={place}
      className={POINT}
      aria-label={`Focal point${of && ` ${of}`}: ${place.left} from the left, ${place.top} from the top. Arrow keys move it.`}
      onKeyDown={onKeyDown}
    />
  );
}

const POINT =
  "absolute -m-3.5 size-7 rounded-full border-2 border-white shadow-[0_0_0_1px_#000,inset_0_0_0_1px_#000] after:absolute after:inset-[9px] after:rounded-full after:bg-white after:shadow-[0_0_0_1px_#000]";

const DIRECTIONS: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export const within = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;
export const percent = (share: number) => `${Math.round(share * 100)}%`;
