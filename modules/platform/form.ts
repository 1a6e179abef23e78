import { z } from "zod";
import { ok, type Result, refuse } from "./result";

/** What a form sent: every field as text, a field that was sent several times as a list. */
export type FormFields = Record<string, string | string[]>;

/** What is wrong, by field: one sentence each. */
export type FormProblems = Record<string, string>;

/** Reads fields by a schema whose messages are sentences for the reader. */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  fields: FormFields,
): Result<z.output<Schema>, FormProblems> {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return ok(parsed.data);

  const problems: FormProblems = {};
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? "form");
    problems[field] ??= issue.message;
  }
  return refuse(problems);
}

/** Like parseForm, for fields that hold lists: what is wrong is named by its place, "editions.0.name". */
export function parseListForm<Schema extends z.ZodType>(
  schema: Schema,
  fields: FormFields,
): Result<z.output<Schema>, FormProblems> {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return ok(parsed.data);

  const problems: FormProblems = {};
  for (const { path, message } of parsed.error.issues) problems[path.join(".") || "form"] ??= message;
  return refuse(problems);
}

/** The fields of a form that was sent to an action, as text; none where no form came: an action's address is anybody's to call. */
export function textFields(form: unknown): Record<string, string> {
  if (!(form instanceof FormData)) return {};
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}

/** A field that may be sent not at all, once or several times. */
export const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((sent) => (sent === undefined ? [] : Array.isArray(sent) ? sent : [sent]), z.array(item));

/** A field of one line, sent once; what surrounds it is cut off. */
export const line = (emptyMessage: string, most: number) =>
  z
    .string(emptyMessage)
    .trim()
    .min(1, emptyMessage)
    .max(most, `At most ${most} characters, please`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    .regex(/^[^\u0000-\u001f\u007f]*$/, emptyMessage);

/** A field of one line or more that may be empty. */
export const words = (most: number) => z.string().trim().max(most, `At most ${most} characters, please`);

/** A field that says, when it is empty: none. */
export const orNone = <Schema extends z.ZodType<string, string>>(schema: Schema) =>
  z
    .string()
    .trim()
    .transform((text) => text || null)
    .pipe(schema.nullable());

const LARGEST_FORM_IN_BYTES = 32_768;
const MOST_FIELDS = 200;

/** The fields of a posted form, sent as a browser does or as JSON; null for anything else, and for what is too large. */
export async function readFields(request: Request): Promise<FormFields | null> {
  const body = await readText(request);
  if (body === null) return null;

  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type === "application/x-www-form-urlencoded") return collect([...new URLSearchParams(body)]);
  if (type === "application/json") return fromJson(body);
  return null;
}

function collect(entries: [string, string][]): FormFields | null {
  if (entries.length > MOST_FIELDS) return null;

  const fields = new Map<string, string[]>();
  for (const [name, value] of entries) fields.set(name, [...(fields.get(name) ?? []), value]);
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? "") : values]),
  );
}

const jsonFields = z.record(z.string(), z.union([z.string(), z.array(z.string()).max(MOST_FIELDS)]));

function fromJson(body: string): FormFields | null {
  const parsed = jsonFields.safeParse(parseOrNull(body));
  return parsed.success && Object.keys(parsed.data).length <= MOST_FIELDS ? parsed.data : null;
}

function parseOrNull(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

async function readText(request: Request): Promise<string | null> {
  const body = await readBody(request, LARGEST_FORM_IN_BYTES);
  return body === null ? null : body.toString("utf8");
}

/** What was posted; null where it is longer than that: reading stops there, as the length a client announces is not to be believed. */
export async function readBody(request: Request, mostBytes: number): Promise<Buffer | null> {
  if (!request.body) return Buffer.alloc(0);

  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
