/**
 * What is wrong with an address the paper is to be known by, in a sentence; null where it is one. Pages stand at its root, so it is
 * scheme, name and perhaps a port, and nothing after that.
 */
export function siteUrlProblem(text: string): string | null {
  const example = "It is the whole address of the site, such as https://news.example";
  if (!URL.canParse(text)) return `"${text}" is no address. ${example}.`;

  const { protocol, pathname, search, hash, username, password } = new URL(text);
  if (protocol !== "https:" && protocol !== "http:")
    return `"${text}" begins with neither https:// nor http://. ${example}.`;
  if (username || password) return `It has a name or a password in it. ${example}.`;
  if (pathname !== "/" || search || hash)
    return `"${text}" goes on after the name of the site. ${example}, and nothing after it.`;
  return null;
}
