"use client";

import { Replace } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Note } from "@/components/ui/note";
import { filePath } from "@/modules/media/image";
import type { PictureSheet } from "@/modules/media/sheet";
import { FileButton } from "./file-button";
import { PictureNotTaken, sendPicture } from "./send-picture";

/** Another file in its place, wherever it is used. */
export function ReplaceButton({ sheet }: { sheet: PictureSheet }) {
  const router = useRouter();
  const [share, setShare] = useState<number | null>(null);
  const [said, setSaid] = useState<{ tone: "trouble" | "success"; words: string } | null>(null);

  const send = async ([file]: File[]) => {
    if (!file) return;
    try {
      await sendPicture(file, { to: `${filePath(sheet.id)}?version=${sheet.version}`, onProgress: setShare });
      const where = sheet.useCount === 1 ? "the one place that shows it" : `all ${sheet.useCount} places that show it`;
      const words = sheet.useCount === 0 ? "Replaced." : `Replaced. Readers see the new file in ${where} soon.`;
      setSaid({ tone: "success", words });
      router.refresh();
    } catch (error) {
      if (!(error instanceof PictureNotTaken)) throw error;
      setSaid({ tone: "trouble", words: error.message });
    } finally {
      setShare(null);
    }
  };

  return (
    <>
      <FileButton look="outline" isMany={false} onFiles={send}>
        <Replace aria-hidden className="size-4" />
        {share === null ? "Replace" : `Going up, ${Math.round(share * 100)} %`}
      </FileButton>
      {said ? (
        <div className="order-last basis-full">
          <Note tone={said.tone} role="status">
            {said.words}
          </Note>
        </div>
      ) : null}
    </>
  );
}
