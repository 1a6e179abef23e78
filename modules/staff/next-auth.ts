import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/modules/platform/env";
import type { Result } from "@/modules/platform/result";
import { type SignedIn, signInByPasskey, signInByPassword } from "./commands/sign-in";
import { readDeviceCookie, sessionCookieName, welcomeBrowser } from "./cookies";
import { readPasskeyAnswer } from "./passkey";
import { SESSION_MOST_HOURS } from "./session-length";
import { SIGN_IN_PATH, type SignInFailure, signInInput, type Visitor, visitorFrom } from "./sign-in";

declare module "next-auth" {
  interface User {
    /** The secret of the session that was opened. */
    session: string;
  }
}

/** next-auth keeps an opaque secret in its token and nothing else: each request looks up the session it belongs to. */
export function authOptions(): NextAuthOptions {
  const isHttps = env().SITE_URL.startsWith("https:");
  const cookie = (name: string) => ({
    name: isHttps ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps },
  });

  return {
    secret: env().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_MOST_HOURS * 3600 },
    pages: { signIn: SIGN_IN_PATH, error: SIGN_IN_PATH, signOut: SIGN_IN_PATH },
    cookies: {
      sessionToken: { ...cookie("masthead.session"), name: sessionCookieName() },
      csrfToken: cookie("masthead.form"),
      callbackUrl: cookie("masthead.after"),
    },
    providers: [byPassword, byPasskey],
    callbacks: { jwt: ({ token, user }) => (user ? { session: user.session } : token) },
  };
}

const byPassword = Credentials({
  id: "password",
  credentials: { email: {}, password: {}, code: {} },
  authorize: async (sent, { headers }) => {
    const input = signInInput.safeParse(sent);
    if (!input.success) throw new Error("no-match" satisfies SignInFailure);
    const visitor = await visitorOf(headers ?? {});
    return admitted("password", visitor, await signInByPassword(input.data, visitor, new Date()));
  },
});

const byPasskey = Credentials({
  id: "passkey",
  credentials: { answer: {} },
  authorize: async (sent, { headers }) => {
    const answer = readPasskeyAnswer(sent?.answer ?? "");
    const visitor = await visitorOf(headers ?? {});
    return admitted("passkey", visitor, await signInByPasskey(answer, visitor, new Date()));
  },
});

/** @throws what next-auth carries to the page of sign-in: a short code */
async function admitted(way: string, visitor: Visitor, outcome: Result<SignedIn, SignInFailure>) {
  note(way, visitor, outcome);
  if (!outcome.ok) throw new Error(outcome.failure);
  await welcomeBrowser(outcome.value.email);
  return { id: outcome.value.personId, session: outcome.value.secret };
}

/** A line for each try (ASVS 16.3.1). Not what was typed: passwords are typed into the wrong field. */
function note(way: string, { address, device }: Visitor, outcome: Result<SignedIn, SignInFailure>): void {
  const cameOfIt = outcome.ok ? { personId: outcome.value.personId } : { refused: outcome.failure };
  console.info(JSON.stringify({ at: new Date(), event: "sign-in", way, address, device, ...cameOfIt }));
}

async function visitorOf(headers: Record<string, unknown>): Promise<Visitor> {
  const text = (name: string) => String(headers[name] ?? "");
  return visitorFrom(text("user-agent"), text("x-forwarded-for"), await readDeviceCookie());
}
