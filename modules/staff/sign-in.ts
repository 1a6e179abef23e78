import { z } from "zod";
import { deviceName } from "./device";

export const SIGN_IN_PATH = "/sign-in";
export const RESET_PATH = "/sign-in/reset";
export const NEW_PASSWORD_PATH = "/sign-in/new-password";
export const DESK_PATH = "/desk";
export const ACCOUNT_PATH = "/desk/account";
export const SECOND_FACTOR_PATH = "/desk/account/second-factor";
export const CONFIRM_PATH = "/desk/account/confirm";

/** Where to sign in, and where to be led afterwards. */
export function signInPath(wanted: string): string {
  const next = nextPath(wanted);
  return next === DESK_PATH ? SIGN_IN_PATH : `${SIGN_IN_PATH}?next=${encodeURIComponent(next)}`;
}

/** A path of our desk as it was given, else the desk itself: nobody is led elsewhere by a link they were sent. */
export function nextPath(wanted: unknown): string {
  if (typeof wanted !== "string" || !URL.canParse(wanted, HERE)) return DESK_PATH;

  const { origin, pathname, search, searchParams } = new URL(wanted, HERE);
  if (origin !== HERE || !/^\/desk(?:\/|$)/.test(pathname)) return DESK_PATH;
  if (!searchParams.has(DATA_REQUEST)) return pathname + search;
  searchParams.delete(DATA_REQUEST); // the framework's mark of a request for data: people are led to the page
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}

const HERE = "http://desk.invalid";
const DATA_REQUEST = "_rsc";

/** As addresses are kept and compared. */
export const emailField = z
  .string("Type your mail address")
  .trim()
  .toLowerCase()
  .max(254, "This address is too long")
  .pipe(z.email("Please type a whole mail address, like ruta@paper.example"));

/** What the form of sign-in sends. The password is taken as it was typed, blanks and all (ASVS 6.2.8). */
export const signInInput = z.object({
  email: emailField,
  password: z.string().min(1).max(1000),
  code: z.string().trim().max(40).default(""),
});
export type SignInInput = z.infer<typeof signInInput>;

/** Who knocks: for the list of sessions, the notice by mail, and the pace of tries. */
export type Visitor = {
  /** "Firefox on Linux" */
  device: string;
  /** The network address. */
  address: string;
  /** What the browser keeps of who signed in there before; "" = nothing. */
  deviceMark: string;
};

/** @param address the header X-Forwarded-For, as the web process left it: the one of the client */
export const visitorFrom = (userAgent: string, address: string, deviceMark: string): Visitor => ({
  device: deviceName(userAgent),
  address,
  deviceMark,
});

export type SignInMethod = "passkey" | "password" | "password+code" | "password+recovery";

/** How sign-in is answered; the waiting time is in seconds. */
export type SignInFailure = "no-match" | "code-needed" | "code-wrong" | `wait-${number}`;
