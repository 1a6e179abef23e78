import type { Environment } from "@/modules/platform/env";

/** Where the press finds the web process: told by WEB_URL, else on this machine. A host that means "all of them" is asked at home. */
export function webUrlOf({ WEB_URL, HOST, PORT }: Pick<Environment, "WEB_URL" | "HOST" | "PORT">): string {
  if (WEB_URL) return WEB_URL.replace(/\/+$/, "");
  if (HOST === "0.0.0.0") return `http://127.0.0.1:${PORT}`;
  if (HOST === "::") return `http://[::1]:${PORT}`;
  return `http://${HOST.includes(":") ? `[${HOST}]` : HOST}:${PORT}`;
}
