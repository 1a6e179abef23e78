import { FIND_ORDER_PATH } from "@/modules/orders/order-link";
import { env } from "@/modules/platform/env";
import type { FormFields, FormProblems } from "@/modules/platform/form";
import { askerOf } from "@/modules/platform/rate-limit";
import { type Refill, refillForm, tellOnPage } from "@/modules/platform/refill";
import { PREFERENCES_PATH } from "@/modules/readers/address";
import { printKindOf } from "@/modules/snapshots/address";

/** A form as it was sent: where it stands, and what is in it. */
export type SentForm = { action: string; pagePath: string; fields: FormFields };

/** What goes back with a form beside its faults. title: above them; json: for the page's own script. */
export type Help = Pick<Refill, "hidden" | "offer" | "told"> & { title?: string; json?: Record<string, unknown> };

const PAGE_TIMEOUT_IN_MILLISECONDS = 5_000;
const WAIT_IN_SECONDS = 60;

/** Done: a browser is led to a page that says so, the page's own script is told in words. */
export function accepted(request: Request, thanksPath: string, message: string): Response {
  if (wantsJson(request)) return Response.json({ ok: true, message }, { headers: NEVER_STORED });
  return seeOther(thanksPath);
}

/** A page that says more than the form could. */
export const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { ...NEVER_STORED, location: path } });

/** The reader can put it right: the same page comes back, as it was filled in, with what is wrong beside each field. */
export const refused = (request: Request, form: SentForm, problems: FormProblems, help: Help = {}) =>
  answerWithForm(request, form, problems, { status: 422, headers: {} }, help);

/** The reader has to show something first; the form comes back with what is needed for it. */
export const asked = (request: Request, form: SentForm, problems: FormProblems, help: Help) =>
  answerWithForm(request, form, problems, { status: 428, headers: {} }, help);

export const tooMany = (
  request: Request,
  form: SentForm,
  sentence = "That was a lot at once. Please try again in a minute.",
  waitInSeconds = WAIT_IN_SECONDS,
) => {
  const headers = { "retry-after": String(waitInSeconds) };
  return answerWithForm(request, form, { form: sentence }, { status: 429, headers }, {});
};

/** Nothing that one of our forms could have sent. */
export const notAForm = () =>
  new Response("This is not what the form sends.\n", { status: 400, headers: NEVER_STORED });

/** The network address of who asks: the web process put that one there, and no other (processes/web/gate.ts). */
export const addressOf = (request: Request): string => request.headers.get("x-forwarded-for") ?? "";

/** For a rate limit. */
export const senderOf = (request: Request): string => askerOf(addressOf(request));

async function answerWithForm(
  request: Request,
  { action, pagePath, fields }: SentForm,
  problems: FormProblems,
  answer: { status: number; headers: Record<string, string> },
  { title = titleOf(problems), json, ...help }: Help,
): Promise<Response> {
  const { status } = answer;
  const headers = { ...NEVER_STORED, ...answer.headers };
  if (wantsJson(request)) return Response.json({ ok: false, failures: problems, ...json }, { status, headers });

  const page =
    (await readPage(pagePath)) ?? (pagePath.startsWith(`${FIND_ORDER_PATH}/`) ? await readPage(FIND_ORDER_PATH) : null);
  const html =
    page && (refillForm(page, action, fields, { problems, title, ...help }) ?? tellOnPage(page, { problems, title }));
  if (html) return new Response(html, { status, headers: { ...headers, "content-type": "text/html; charset=utf-8" } });
  return new Response(`${Object.values(problems).join("\n")}\n`, { status, headers });
}

const NEVER_STORED = { "cache-control": "no-store" };

export const wantsJson = (request: Request): boolean =>
  request.headers.get("accept")?.includes("application/json") ?? false;

/** The page as its reader was sent it. Only what is printed is asked for, a reader's own preferences and orders: nothing else can be made to answer here. */
async function readPage(path: string): Promise<string | null> {
  const isPersonal = path.startsWith(`${PREFERENCES_PATH}?token=`) || isOfOrders(path);
  if (!isPersonal && printKindOf(path) !== "page") return null;

  const response = await fetch(new URL(isPersonal ? path : encodeURI(path), ownAddress()), {
    cache: "no-store",
    redirect: "manual",
    signal: AbortSignal.timeout(PAGE_TIMEOUT_IN_MILLISECONDS),
  });
  return response.ok ? response.text() : null;
}

/** The page of an order, or where who lost its link asks for it. */
const isOfOrders = (path: string) => /^\/orders(?:\/[\w.-]{1,120}){0,2}$/.test(path);

/** How this process reaches itself; SITE_URL may be behind a proxy that is elsewhere. */
function ownAddress(): string {
  const { WEB_URL, HOST, PORT } = env();
  const host = HOST === "0.0.0.0" || HOST === "::" ? "127.0.0.1" : HOST;
  return WEB_URL ?? `http://${host}:${PORT}`;
}

const COUNTS = ["Something", "One thing", "Two things", "Three things", "Four things", "Five things"];
const titleOf = (problems: FormProblems) => `${COUNTS[Object.keys(problems).length] ?? "Several things"} to put right`;
