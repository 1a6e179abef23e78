import type { SignInFailure } from "@/modules/staff/sign-in";

/** no-passkey: it was called off, or this device has none. unreachable: the paper did not answer in its own words. */
export type SignInAnswer = { ok: true } | { ok: false; failure: SignInFailure | "no-passkey" | "unreachable" };

/** Asks the paper to sign in. @param way "password" or "passkey" */
export async function askToSignIn(way: string, fields: Record<string, string>): Promise<SignInAnswer> {
  try {
    const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
    const answer = await fetch(`/api/auth/callback/${way}`, {
      method: "POST",
      body: new URLSearchParams({ ...fields, csrfToken, json: "true" }),
    });
    if (answer.ok) return { ok: true };
    const { url } = await answer.json();
    const failure = new URL(url, window.location.href).searchParams.get("error") as SignInFailure | null; // a code that we wrote ourselves
    return { ok: false, failure: failure ?? "unreachable" };
  } catch {
    return { ok: false, failure: "unreachable" };
  }
}
