const LONGEST_NAME = 200;

/** Headers hold plain letters only, so the name comes percent-encoded; folders before it are left out. null = none came. */
export function fileNameOf(header: string | null): string | null {
  try {
    const name = decodeURIComponent(header ?? "");
    const last = name.split(/[/\\]/).at(-1) ?? "";
    return (
      last
        .replace(/\p{Cc}/gu, "")
        .trim()
        .slice(-LONGEST_NAME) || null
    );
  } catch {
    return null;
  }
}
