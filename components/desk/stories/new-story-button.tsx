"use client";

import { Plus } from "lucide-react";
import { useFormStatus } from "react-dom";
import { Button } from "@/components/ui/button";

/** What N does, for those who see it (desk-keys.tsx). */
export const NewStoryButton = ({ open }: { open: () => Promise<void> }) => (
  <form action={open}>
    <Submit />
  </form>
);

/** Pressed twice it opens one story. */
function Submit() {
  const { pending } = useFormStatus();
  return (
    <Button type="submit" look="primary" disabled={pending}>
      <Plus aria-hidden className="size-4" />
      New story{" "}
      <span aria-hidden className="opacity-80 max-tablet:hidden">
        N
      </span>
    </Button>
  );
}
