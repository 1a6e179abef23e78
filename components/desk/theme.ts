const YEAR_IN_SECONDS = 31_536_000;

/** Dark if it is light now, light if it is dark. Kept where the reader's site keeps it, so the choice holds in both. */
export function switchTheme(): void {
  const { dataset } = document.documentElement;
  const isDark = dataset.theme ? dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  keepTheme(isDark ? "light" : "dark");
}

/** @param theme null: whatever the system says */
export function keepTheme(theme: "light" | "dark" | null): void {
  const age = theme ? YEAR_IN_SECONDS : 0;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
  document.cookie = `theme=${theme ?? ""}; path=/; max-age=${age}; samesite=lax`;
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}
