import "server-only";
import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { env } from "@/modules/platform/env";
import { markDevice, readDeviceMark } from "./device";
import { SESSION_MOST_HOURS } from "./session-length";

const isHttps = () => env().SITE_URL.startsWith("https:");
const named = (name: string) => (isHttps() ? `__Host-${name}` : name);

export const sessionCookieName = () => named("masthead.session");
const deviceCookieName = () => named("masthead.device");
/** Says that somebody of the desk reads here, not who: the public pages show them "Edit post". */
const HINT_COOKIE = "desk";
const YEAR_IN_SECONDS = 365 * 24 * 3600;

const kept = (maxAge: number, isScripts = false) => ({
  ...{ path: "/", sameSite: "lax" as const, secure: isHttps() },
  ...{ maxAge, httpOnly: !isScripts },
});

/** The session's secret, sealed the way next-auth does; for those who get a new one without its page of sign-in. */
export async function writeSessionCookie(secret: string): Promise<void> {
  const maxAge = SESSION_MOST_HOURS * 3600;
  const value = await encode({ token: { session: secret }, secret: env().AUTH_SECRET, maxAge });
  (await cookies()).set(sessionCookieName(), value, kept(maxAge));
}

/** Beside the session: the browser is known again, and public pages may show the way to the desk. */
export async function welcomeBrowser(email: string): Promise<void> {
  const jar = await cookies();
  jar.set(HINT_COOKIE, "1", kept(SESSION_MOST_HOURS * 3600, true));
  await knowBrowser(email);
}

/** Strangers who try passwords elsewhere do not slow this browser down from now on. */
export async function knowBrowser(email: string): Promise<void> {
  if (readDeviceMark(await readDeviceCookie(), email, env().AUTH_SECRET)) return;
  const jar = await cookies();
  jar.set(deviceCookieName(), markDevice(randomUUID(), email, env().AUTH_SECRET), kept(YEAR_IN_SECONDS));
}

export const readDeviceCookie = async () => (await cookies()).get(deviceCookieName())?.value ?? "";

/** At sign-out. The device stays known. */
export async function forgetSession(): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), "", kept(0)); // a __Host- cookie is only cleared with the attributes it was set with
  jar.set(HINT_COOKIE, "", kept(0, true));
}
