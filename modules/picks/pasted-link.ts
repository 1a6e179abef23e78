/** The slug in a link that somebody pasted ("https://…/articles/ice?x=1", "/articles/ice"); null in any other text. */
export function slugInLink(text: string): string | null {
  const slug = /^(?:https?:\/\/[^/\s]+)?\/articles\/([^/?#\s]+)/i.exec(text.trim())?.[1];
  if (slug === undefined) return null;
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
