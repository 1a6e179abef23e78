"use client";

import { type ComponentProps, type ReactNode, useRef } from "react";
import { Button } from "@/components/ui/button";

export const PICTURE_TYPES = "image/jpeg,image/png,image/webp,image/avif,image/gif";

type Props = {
  onFiles: (files: File[]) => void;
  isMany?: boolean;
  look?: NonNullable<ComponentProps<typeof Button>["look"]>;
  children: ReactNode;
};

/** The computer's own dialog for choosing files, behind a button of ours. */
export function FileButton({ onFiles, isMany = true, look = "primary", children }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} onClick={() => field.current?.click()}>
        {children}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        accept={PICTURE_TYPES}
        multiple={isMany}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = ""; // the same file can be chosen again
        }}
      />
    </>
  );
}
