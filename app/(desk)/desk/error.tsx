"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";

/** What is broken is ours to mend; who works here is told what still holds. */
export default function DeskError({ reset }: { error: Error; reset: () => void }) {
  const router = useRouter();
  const again = () => {
    router.refresh();
    reset();
  };
  return (
    <Note tone="trouble" isFlush role="alert" actions={<Button onClick={again}>Try again</Button>}>
      <b>This page could not be loaded.</b> The desk did not get an answer from its database in time, or something in it
      is broken. Readers are not affected: the site is served from its files. Words you have typed are kept on this
      device.
    </Note>
  );
}
