import type { SendingNews } from "./send-import";

/** How far it is, in words and as a bar where its end is known. */
export function ImportProgress({ news }: { news: SendingNews }) {
  const share = news.is === "sending" ? news.share : null;
  return (
    <div className="grid max-w-md gap-1.5">
      <p role="status" className="tabular-nums">
        {wordsOf(news)}
      </p>
      <progress
        className="h-2 w-full accent-(--primary)"
        aria-label="Progress"
        {...(share !== null && share < 1 && { value: share })}
      />
    </div>
  );
}

function wordsOf(news: SendingNews): string {
  if (news.is === "sending") return `Sending the file, ${Math.floor(news.share * 100)} %`;
  if (news.is === "reading") return `${news.rowCount.toLocaleString("en")} rows read`;
  if (news.is === "writing") return `Looking up ${news.rowCount.toLocaleString("en")} addresses`;
  return "Nearly done";
}
