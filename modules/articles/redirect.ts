/**
 * How an address that moved is written in the table of redirects: percent signs decoded, composed letters, no slash at
 * the end, no query. Whoever looks one up asks for this form of the path that was called for.
 */
export function formerPath(pathname: string): string {
  // A path may say %00; the database could not even look for it.
  const path = decoded(pathname.split(/[?#]/, 1)[0] ?? "")
    .replace(/[\p{Cc}\p{Surrogate}]/gu, "")
    .normalize("NFC");
  return `/${path.replace(/\/{2,}/g, "/").replace(/^\/|\/$/g, "")}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a lone percent sign: the address is what it is
  }
}
