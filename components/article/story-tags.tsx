import { type TagLink, tagPath } from "@/modules/tags/tag";
import { wordsIn } from "./words";

export const StoryTags = ({ tags, language }: { tags: TagLink[]; language: string }) => (
  <nav className="tags noprint" aria-label={wordsIn(language).tags}>
    {tags.map((tag) => (
      <a key={tag.slug} href={tagPath(tag.slug)} lang={tag.language ?? undefined}>
        {tag.name}
      </a>
    ))}
  </nav>
);
