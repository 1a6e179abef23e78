/** @param cookies as document.cookie writes them: "theme=dark; desk=1" */
export function readCookie(cookies: string, name: string): string | null {
  for (const pair of cookies.split("; ")) {
    const [key, value] = pair.split("=");
    if (key === name) return value ?? null;
  }
  return null;
}

/** Kept for a year; sent to this site alone. */
export const cookieForAYear = (name: string, value: string) =>
  `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax`;

export const expiredCookie = (name: string) => `${name}=; Path=/; Max-Age=0; SameSite=Lax`;
