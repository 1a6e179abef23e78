import { Notice } from "@/components/site/notice";
import { type TagHub, type TagLink, tagPath } from "@/modules/tags/tag";

/** A hub before its first story. */
export const EmptyHub = ({ tag, suggestions }: { tag: TagHub; suggestions: TagLink[] }) => (
  <Notice title="Nothing here yet">
    <p>
      No story carries the tag “<span lang={tag.language ?? undefined}>{tag.name}</span>” so far.
      {suggestions.length > 0 && (
        <>
          {" Until one does, try "}
          {suggestions.map((other, index) => (
            <span key={other.slug}>
              {joint(index, suggestions.length)}
              <a href={tagPath(other.slug)} lang={other.language ?? undefined}>
                {other.name}
              </a>
            </span>
          ))}
          .
        </>
      )}
    </p>
  </Notice>
);

function joint(index: number, count: number): string {
  if (index === 0) return "";
  return index === count - 1 ? " or " : ", ";
}
