import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { readMark } from "./mark";
import { bounceOf, type Notice, shortDetail } from "./notice";

/** What Mailgun posts; what we do not look at may be there or not. */
export const mailgunEvent = z.object({
  signature: z.object({
    timestamp: z.string().regex(/^\d{9,12}$/),
    token: z.string().min(20).max(100),
    signature: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  "event-data": z.object({
    event: z.string(),
    severity: z.string().optional(),
    envelope: z.object({ sender: z.string().default("") }).optional(),
    message: z.object({ headers: z.object({ "message-id": z.string().default("") }).optional() }).optional(),
    "delivery-status": z
      .object({
        code: z.coerce.number().optional(),
        "enhanced-code": z.string().default(""),
        message: z.string().default(""),
        description: z.string().default(""),
      })
      .optional(),
  }),
});

export type MailgunEvent = z.infer<typeof mailgunEvent>;

/** Mailgun tries for eight hours to tell us; what is older was kept by somebody. */
const NEWEST_HOURS = 9;
const AHEAD_MINUTES = 5;

export function isSignedByMailgun({ signature }: MailgunEvent, signingKey: string, now: Date): boolean {
  const hours = (now.getTime() / 1000 - Number(signature.timestamp)) / 3_600;
  if (hours > NEWEST_HOURS || hours < -AHEAD_MINUTES / 60) return false;
  const ours = createHmac("sha256", signingKey)
    .update(signature.timestamp + signature.token)
    .digest();
  return timingSafeEqual(ours, Buffer.from(signature.signature, "hex"));
}

/**
 * Reads an event. The signature does not cover what happened, only its token: so the token is the notice's id, and what comes with one
 * that was used before is not believed.
 */
export function readMailgunEvent({ signature, "event-data": data }: MailgunEvent, authSecret: string): Notice {
  const marks = `${data.envelope?.sender ?? ""}\n${data.message?.headers?.["message-id"] ?? ""}`;
  const notice = {
    id: `mailgun:${signature.token}`,
    deliveryId: readMark(marks, authSecret),
    status: "",
    detail: data.event,
  };
  if (data.event === "complained") return { ...notice, kind: "complaint" };
  if (data.event !== "failed") return { ...notice, kind: "other" };
  return data.severity === "permanent"
    ? { ...notice, ...ofFailure(data["delivery-status"]) }
    : { ...notice, kind: "delay" };
}

type Status = MailgunEvent["event-data"]["delivery-status"];

function ofFailure(status: Status): Pick<Notice, "kind" | "status" | "detail"> {
  const code = status?.["enhanced-code"] || (status?.code === 605 ? "5.1.1" : ""); // 605: bounced before, Mailgun did not even try
  const said = [status?.message, status?.description].filter(Boolean).join(" ");
  const { kind, reason } = bounceOf({ status: code, said });
  return { kind, status: code, detail: shortDetail(`${reason}: ${said}`) };
}
