import { type Cut, cutAt, SEARCH_DESCRIPTION_LENGTH } from "./cut";

type Props = { headline: string; description: string; paperName: string; siteUrl: string; slug: string; most: number };

/** About how a search engine shows the story: it cuts what is too long, and so does this. */
export function SearchResult({ headline, description, paperName, siteUrl, slug, most }: Props) {
  const title = cutAt(headline, most);
  const text = cutAt(description, SEARCH_DESCRIPTION_LENGTH);
  return (
    <figure className="flex min-w-0 flex-col gap-2">
      <figcaption className="font-semibold">In search</figcaption>
      <div className="rounded-lg border p-4">
        <p className="text-xs">{paperName}</p>
        <p className="truncate text-xs text-muted-foreground">
          {new URL(siteUrl).host} › articles › {slug}
        </p>
        <p className="mt-1.5 text-[18px] leading-snug text-primary">{title.shown || "No headline yet"}</p>
        <p className="mt-1 text-md text-muted-foreground">
          {text.shown || "No standfirst: the first words of the story stand here."}
        </p>
      </div>
      <Counts name="Headline" cut={title} most={most} />
      <Counts name="Standfirst" cut={text} most={SEARCH_DESCRIPTION_LENGTH} />
    </figure>
  );
}

export const Counts = ({ name, cut, most }: { name: string; cut: Cut; most: number }) => (
  <p className={cut.isCut ? "text-warning" : "text-muted-foreground"}>
    {name}: <b className="tabular-nums">{cut.length}</b> {cut.length === 1 ? "character" : "characters"}
    {cut.isCut ? `, cut off after about ${most}` : `, of about ${most} that are shown`}
  </p>
);
