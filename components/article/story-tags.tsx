import { type TagLink, tagPath } from "@/modules/tags/tag";

export const StoryTags = ({ tags }: { tags: TagLink[] }) => (
  <nav className="tags noprint" aria-label="Tags">
    {tags.map((tag) => (
      <a key={tag.slug} href={tagPath(tag.slug)} lang={tag.language ?? undefined}>
        {tag.name}
      </a>
    ))}
  </nav>
);
