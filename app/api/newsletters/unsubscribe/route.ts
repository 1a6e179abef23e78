import { accepted } from "@/app/api/form-answer";
import { readFields } from "@/modules/platform/form";
import { type LetterLink, PREFERENCES_PATH, UNSUBSCRIBE_PATH, withToken } from "@/modules/readers/address";
import { undoUnsubscribe, unsubscribe } from "@/modules/readers/commands/unsubscribe";
import { readLetterToken } from "@/modules/readers/queries/shown-link";

/** Programs that know nothing of one click open the address of the header: they get the page with the button. Nothing is changed. */
export function GET(request: Request): Response {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return new Response(null, {
    status: 303,
    headers: { ...NEVER_STORED, location: withToken(UNSUBSCRIBE_PATH, token) },
  });
}

/**
 * One click in a mail program (RFC 8058): no cookie, no page of ours, the token is all there is. And the button of our own page, which sends
 * the token as a field.
 */
export async function POST(request: Request): Promise<Response> {
  const tokenOfHeader = new URL(request.url).searchParams.get("token");
  return tokenOfHeader === null ? pressed(request) : oneClick(request, tokenOfHeader);
}

async function oneClick(request: Request, token: string): Promise<Response> {
  const link = readLetterToken(token);
  if (!link) return new Response(null, { status: 404, headers: NEVER_STORED });
  if (!(await saysOneClick(request))) return new Response(null, { status: 400, headers: NEVER_STORED });

  await unsubscribe(link, new Date());
  return new Response("You are unsubscribed.\n", { headers: NEVER_STORED });
}

/** Either kind of form (RFC 8058, 3.2). The web process cuts off what is too long. */
async function saysOneClick(request: Request): Promise<boolean> {
  const form = await request.formData().catch(() => null);
  return form?.get("List-Unsubscribe") === "One-Click";
}

async function pressed(request: Request): Promise<Response> {
  const fields = await readFields(request);
  const token = String(fields?.token ?? "");
  const link = readLetterToken(token);
  if (!link) return accepted(request, withToken(UNSUBSCRIBE_PATH, ""), "This link is not known.");
  return fields?.undo === "1" ? undone(request, token, link) : left(request, token, link);
}

async function left(request: Request, token: string, link: LetterLink): Promise<Response> {
  await unsubscribe(link, new Date());
  return accepted(request, withToken(UNSUBSCRIBE_PATH, token), "You are unsubscribed.");
}

async function undone(request: Request, token: string, link: LetterLink): Promise<Response> {
  const back = await undoUnsubscribe(link, new Date());
  if (!back.ok)
    return accepted(request, withToken(PREFERENCES_PATH, token), "It is too long ago. Please tick it anew.");
  return accepted(request, `${withToken(UNSUBSCRIBE_PATH, token)}&done=undone`, "You get it as before.");
}

const NEVER_STORED = { "cache-control": "no-store" };
