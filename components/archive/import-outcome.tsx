import Link from "next/link";
import { Note } from "@/components/ui/note";
import { countWords, type RunView } from "./archive-view";
import { Remarks } from "./remarks";

/** What an import has brought. */
export function ImportOutcome({ made }: { made: RunView<"import"> }) {
  const { outcome } = made;
  if (!outcome) return null;
  const { added, known, pictures } = outcome;
  const isNothing = Object.values(added).every((count) => count === 0);

  return (
    <>
      <Note tone="success" role="status">
        {isNothing
          ? `Everything is here already (${countWords(known.articles, "story", "stories")}, ${countWords(known.pages, "page")}); nothing was added.`
          : `Added ${countWords(added.articles, "story", "stories")}, ${countWords(added.pages, "page")}, ${countWords(added.authors, "author")}, ${countWords(added.tags, "tag")}, ${countWords(added.redirects, "redirect")} and ${countWords(pictures.stored, "picture")}.`}{" "}
        {pictures.missing > 0 ? `${countWords(pictures.missing, "picture")} could not be had. ` : ""}
        <Link href="/desk/stories?view=everything" className="text-primary underline underline-offset-3">
          See the stories
        </Link>
      </Note>
      <Remarks remarks={outcome.remarks} remarkCount={outcome.remarkCount} />
    </>
  );
}
