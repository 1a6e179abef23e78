import { z } from "zod";
import { readMark } from "./mark";
import { bounceOf, type Notice, shortDetail } from "./notice";

/** What SES publishes about a letter; what we do not look at may be there or not. */
const sesEvent = z.object({
  notificationType: z.string().optional(),
  eventType: z.string().optional(),
  mail: z.object({
    source: z.string().default(""),
    headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  }),
  bounce: z
    .object({
      bounceType: z.string(),
      bounceSubType: z.string().default(""),
      bouncedRecipients: z
        .array(z.object({ status: z.string().default(""), diagnosticCode: z.string().default("") }))
        .default([]),
    })
    .optional(),
  complaint: z.object({ complaintFeedbackType: z.string().nullish() }).optional(),
});

/**
 * Reads an event of SES. SES gives letters a Message-ID of its own: ours is known by the return path, or among the headers.
 * @param messageId of the SNS message that it came in
 * @returns null where it is none
 */
export function readSesEvent(message: string, messageId: string, authSecret: string): Notice | null {
  const parsed = sesEvent.safeParse(parseJson(message));
  if (!parsed.success) return null;
  const { mail, bounce, complaint, eventType, notificationType } = parsed.data;
  const marks = [mail.source, ...mail.headers.map(({ value }) => value)].join("\n");
  const notice = { id: `ses:${messageId}`, deliveryId: readMark(marks, authSecret), status: "" };

  const kind = (eventType ?? notificationType ?? "").toLowerCase();
  if (kind === "bounce" && bounce) return { ...notice, ...ofBounce(bounce) };
  const feedback = complaint?.complaintFeedbackType ?? "";
  if (kind === "complaint" && feedback !== "not-spam")
    return { ...notice, kind: "complaint", detail: shortDetail(feedback) };
  return { ...notice, kind: kind === "deliverydelay" ? "delay" : "other", detail: shortDetail(kind) };
}

type Bounce = NonNullable<z.infer<typeof sesEvent>["bounce"]>;

/** SES has looked at many more bounces than we: what it calls permanent is, unless it is about the letter and not the address. */
function ofBounce({
  bounceType,
  bounceSubType,
  bouncedRecipients,
}: Bounce): Pick<Notice, "kind" | "status" | "detail"> {
  const [{ status, diagnosticCode: said } = { status: "", diagnosticCode: "" }] = bouncedRecipients;
  const told = bounceOf({ status, said });
  const isOfAddress =
    bounceType === "Permanent" &&
    ["General", "NoEmail", "Suppressed", "OnAccountSuppressionList"].includes(bounceSubType);
  const kind = isOfAddress && told.reason === "other" ? "bounce" : told.kind;
  return { kind, status, detail: shortDetail(`${told.reason}: ${said || `${bounceType} ${bounceSubType}`}`) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
