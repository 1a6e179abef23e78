/** The variable parts of an address as people write them: Next hands them to pages with percent signs. */
export async function decoded<Params extends Record<string, string>>(params: Promise<Params>): Promise<Params> {
  const entries = Object.entries(await params).map(([name, value]) => [name, decodedPart(value)]);
  return Object.fromEntries(entries);
}

function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part).normalize("NFC");
  } catch {
    return part; // a lone percent sign: there is no such address, and the page says so
  }
}
