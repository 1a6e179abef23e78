import { type TagLink, tagPath } from "@/modules/tags/tag";

type Props = { text: string | null; section?: TagLink | null };

/** The words above a headline; a link where a section is given. Inside a story card it is no link: the headline is. */
export function Kicker({ text, section }: Props) {
  if (!text) return null;

  const language = section?.name === text ? (section.language ?? undefined) : undefined;
  return (
    <p className="kicker" lang={language}>
      {section ? <a href={tagPath(section.slug)}>{text}</a> : text}
    </p>
  );
}
