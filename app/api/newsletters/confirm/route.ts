import { accepted, addressOf, notAForm } from "@/app/api/form-answer";
import { readFields } from "@/modules/platform/form";
import type { Result } from "@/modules/platform/result";
import { CONFIRM_PATH, PREFERENCES_PATH, withToken } from "@/modules/readers/address";
import { confirmWishes, renewConfirmation } from "@/modules/readers/commands/confirm";
import { eraseByLink } from "@/modules/readers/commands/erase";
import { confirmMove } from "@/modules/readers/commands/move";
import { exportByLink } from "@/modules/readers/commands/own-data";
import { readLink } from "@/modules/readers/queries/shown-link";
import {
  type HeldData,
  type LinkPurpose,
  type LinkRefusal,
  type ShownLink,
  tokenInput,
} from "@/modules/readers/reader";

/** The button of the page behind a link in a letter. What came of it the same page says: it is looked at anew. */
export async function POST(request: Request): Promise<Response> {
  const fields = await readFields(request);
  const input = tokenInput.safeParse(fields);
  if (!fields || !input.success) return notAForm();

  const { token } = input.data;
  const now = new Date();
  if (fields.again === "1") return renewed(request, token, now);

  const link = await readLink(token, now);
  const used = link ? await useLink[link.purpose](token, addressOf(request), now) : UNKNOWN;
  if (used.ok && link?.purpose === "erase") return accepted(request, erasedPath(link), "Erased.");
  if (used.ok && used.value) return handedOut(used.value);
  return accepted(request, withToken(CONFIRM_PATH, token), used.ok ? "Done." : "This link is not open any more.");
}

type Used = Result<HeldData | undefined, LinkRefusal>;
const UNKNOWN: Used = { ok: false, failure: "unknown" };

const useLink: Record<LinkPurpose, (token: string, networkAddress: string, now: Date) => Promise<Used>> = {
  confirm: async (token, networkAddress, now) => withoutValue(await confirmWishes(token, networkAddress, now)),
  move: (token, _networkAddress, now) => confirmMove(token, now),
  export: (token, _networkAddress, now) => exportByLink(token, now),
  erase: (token, _networkAddress, now) => eraseByLink(token, now),
};

/** Nobody is known any more to whom the page could speak in their language: the address says it. */
const erasedPath = ({ language }: ShownLink) => `${PREFERENCES_PATH}?done=erased&language=${language}`;

const withoutValue = <Failure>(result: Result<unknown, Failure>): Result<undefined, Failure> =>
  result.ok ? { ok: true, value: undefined } : result;

async function renewed(request: Request, token: string, now: Date): Promise<Response> {
  await renewConfirmation(token, now);
  return accepted(request, `${withToken(CONFIRM_PATH, token)}&done=again`, "A new letter is on its way.");
}

const handedOut = (held: HeldData) =>
  new Response(`${JSON.stringify(held, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="newsletters.json"',
      "cache-control": "no-store",
    },
  });
