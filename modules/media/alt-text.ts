/** A camera's or a computer's name for a file says nothing to those who cannot see the picture. */
export function looksLikeFileName(alt: string): boolean {
  const text = alt.trim();
  if (/\.(?:jpe?g|png|webp|avif|gif|tiff?|heic|raw|cr2|nef)$/i.test(text)) return true;
  if (/^(?:img|dsc[fn]?|pxl|photo|image|picture|screenshot|screen shot|untitled)[\s_-]*[\d_-]*$/i.test(text))
    return true;
  return /^[\w-]*\d{3,}[\w-]*$/.test(text) && !/\s/.test(text);
}

/** What is said beside a field that holds one. */
export const FILE_NAME_WARNING = "This is the name of a file. Say what the picture shows.";
