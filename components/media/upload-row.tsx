import { CircleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Upload } from "./use-uploads";

type Props = { upload: Upload; onStop: () => void; onAgain: () => void };

/** A file on its way up, or why it was not taken. */
export function UploadRow({ upload, onStop, onAgain }: Props) {
  const { name, sizeInBytes, share, problem } = upload;
  const percent = Math.round((share ?? 0) * 100);
  return (
    <div className="grid gap-1.5 rounded-md border p-3" data-upload={name}>
      <div className="flex items-center gap-2">
        <b className="min-w-0 flex-1 truncate font-semibold">{name}</b>
        {problem ? (
          <Button size="small" onClick={onAgain}>
            Send again
          </Button>
        ) : null}
        <Button size="small" onClick={onStop}>
          {problem ? "Leave it" : "Stop"}
        </Button>
      </div>
      {problem ? (
        <p role="alert" className="flex items-start gap-1.5 text-destructive">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {problem}
        </p>
      ) : (
        <>
          <progress className="h-2 w-full accent-primary" max={100} value={percent} aria-label={`Going up: ${name}`} />
          <p className="text-xs text-muted-foreground tabular-nums">{wayOf(share, percent, sizeInBytes)}</p>
        </>
      )}
    </div>
  );
}

function wayOf(share: number | null, percent: number, sizeInBytes: number): string {
  if (share === null) return `Waits its turn, ${megabytes(sizeInBytes)} MB`;
  if (share >= 1) return "Being looked at";
  return `Going up, ${percent} %: ${megabytes(sizeInBytes * share)} of ${megabytes(sizeInBytes)} MB`;
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
