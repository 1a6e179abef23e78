import type { IssueWords } from "@/modules/issues/keeping";
import type { SaveAnswer } from "./issue-view";

/** "offline": no line, or a desk that cannot. "signed-out": it would lead to the page for signing in. */
export type Saved = SaveAnswer | "offline" | "signed-out";

const TIMEOUT_IN_MILLISECONDS = 15_000;

export async function saveDraft(path: string, version: number, words: IssueWords): Promise<Saved> {
  try {
    const response = await fetch(`${path}/draft`, {
      method: "PUT",
      redirect: "manual",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ version, words }),
      signal: AbortSignal.timeout(TIMEOUT_IN_MILLISECONDS),
    });
    if (response.type === "opaqueredirect") return "signed-out";
    if (response.status >= 500) return "offline";
    return (await response.json()) as SaveAnswer; // a boundary: our own route handler
  } catch {
    return "offline";
  }
}
