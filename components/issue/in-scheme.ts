const SCHEME = /\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/gi;

/** A letter as a mail program shows it by day or by night, whatever this screen is set to. Its links open beside the desk. */
export function inScheme(html: string, scheme: "light" | "dark"): string {
  const decided = html.replace(SCHEME, (_query, wanted: string) =>
    wanted.toLowerCase() === scheme ? "(min-width:0)" : "(max-width:0)",
  );
  return decided.replace(/<head(\s[^>]*)?>/i, (head) => `${head}<base target="_blank">`);
}
