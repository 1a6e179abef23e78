"use client";

import { type ReactNode, useCallback, useRef, useState } from "react";
import { MediaPicker } from "@/components/media/media-picker";
import type { ChosenPicture } from "./story-surroundings";

/** The library's dialog as a question: ask, and wait for a picture or for nothing. */
export function usePictureChoice(): { choosePicture: () => Promise<ChosenPicture | null>; dialog: ReactNode } {
  const [isOpen, setIsOpen] = useState(false);
  const answer = useRef<(picture: ChosenPicture | null) => void>(() => {});

  const choosePicture = useCallback(() => {
    setIsOpen(true);
    return new Promise<ChosenPicture | null>((resolve) => {
      answer.current = resolve;
    });
  }, []);
  const close = (picture: ChosenPicture | null) => {
    setIsOpen(false);
    answer.current(picture);
  };
  const dialog = (
    <MediaPicker
      open={isOpen}
      title="Put in a picture"
      onOpenChange={(open) => !open && close(null)}
      onChoose={({ imageId, alt, caption, credit }) => close({ imageId, alt, caption, credit })}
    />
  );
  return { choosePicture, dialog };
}
