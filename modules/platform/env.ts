import "server-only";
import path from "node:path";
import { z } from "zod";
import { LOOPBACK, readNetworks } from "./network";
import { siteUrlProblem } from "./site-url";

/** An unset variable and an empty one (`SMTP_URL=`) mean the same: not configured. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const count = (usual: number) =>
  z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.coerce.number().int().min(1).max(100_000).default(usual),
  );

const siteUrl = z.string().transform((text, context) => {
  const problem = siteUrlProblem(text);
  if (problem === null) return new URL(text).origin;
  context.addIssue({ code: "custom", message: problem });
  return z.NEVER;
});

const environment = z.object({
  SITE_URL: siteUrl,
  PORT: z.coerce.number().int().min(1).max(65535),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATABASE_URL: z.string().startsWith("postgres"),
  DATABASE_REPLICA_URL: optional(z.string().startsWith("postgres")),
  DATA_DIR: z
    .string()
    .min(1)
    .default(".data")
    .transform((directory) => path.resolve(directory)),
  AUTH_SECRET: z.string().min(32, "AUTH_SECRET needs at least 32 characters"),
  /** Where the worker finds the web process; behind a proxy this is not SITE_URL. */
  WEB_URL: optional(z.url()),
  ONION_URL: optional(siteUrl),
  WEBSUB_HUB_URL: optional(z.url()),
  /** Proxies whose X-Forwarded-For is believed: addresses and networks. */
  TRUSTED_PROXIES: optional(z.string()).transform((text = LOOPBACK, context) => {
    try {
      return readNetworks(text);
    } catch (error) {
      context.addIssue({ code: "custom", message: error instanceof Error ? error.message : "unreadable" });
      return z.NEVER;
    }
  }),
  /** smtp://user:password@host:587, or smtps://; without it letters are written into files (DATA_DIR/mail). */
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  /** Whom letters are from; default: the paper's own address, from its settings. */
  MAIL_FROM: optional(z.email()),
  /** Where bounces come back to; each letter adds its own mark: bounce@… becomes bounce+<letter>.<proof>@… */
  MAIL_BOUNCE_ADDRESS: optional(
    z
      .email()
      .regex(/^[^@]{1,14}@/, "The part before @ may have 14 characters: each letter adds its mark, and 64 is the most"),
  ),
  /** Letters of newsletters a second, over all workers; and to one domain of recipients. */
  MAIL_RATE: count(100),
  MAIL_DOMAIN_RATE: count(25),
  /** Connections to the mail server that one worker holds for newsletters. */
  MAIL_CONNECTIONS: count(8),
  DKIM_DOMAIN: optional(z.hostname()),
  DKIM_SELECTOR: optional(z.hostname()),
  /** PEM, itself or in a file. */
  DKIM_PRIVATE_KEY: optional(z.string()),
  DKIM_PRIVATE_KEY_FILE: optional(z.string()),
  /** What POST /api/mail/bounces asks for. */
  MAIL_BOUNCE_SECRET: optional(z.string().min(24, "MAIL_BOUNCE_SECRET needs at least 24 characters")),
  /** A mailbox that the worker reads bounces from: imaps://user:password@host/INBOX */
  IMAP_URL: optional(z.url({ protocol: /^imaps?$/ })),
  /** The one topic whose notices are believed: anybody may make a topic of their own. */
  SES_TOPIC_ARN: optional(z.string().regex(/^arn:aws[\w-]*:sns:[\w-]+:\d{12}:[\w.-]+$/, "An ARN of an SNS topic")),
  /** With it buyers pay by card at once; without it they get an invoice. */
  STRIPE_SECRET_KEY: optional(z.string().regex(/^(?:sk|rk)_/, "STRIPE_SECRET_KEY begins with sk_ or rk_")),
  /** With which Stripe signs what it tells us of. */
  STRIPE_WEBHOOK_SECRET: optional(z.string().startsWith("whsec_")),
  /** Another address that answers as Stripe does, for trying things out. */
  STRIPE_API_URL: optional(z.url({ protocol: /^https?$/ })),
  MAILGUN_SIGNING_KEY: optional(z.string().min(16)),
  /** A speech server of the shape of OpenAI's; without one stories are read by eSpeak NG, which comes along. */
  TTS_URL: optional(z.url({ protocol: /^https?$/ })),
  TTS_KEY: optional(z.string()),
  TTS_MODEL: z.string().default("tts-1"),
  /** Of the speech server, by language: "en=alloy uk=nova". */
  TTS_VOICES: z
    .string()
    .regex(/^(?:[a-z]{2}=[\w.+-]+(?:\s+|$))*$/, "Languages with their voices, such as en=alloy uk=nova")
    .default(""),
});

export type Environment = z.infer<typeof environment>;

let parsed: Environment | undefined;

/**
 * The settings of this process, parsed once.
 * @throws with one line for each variable that is missing or wrong
 */
export function env(): Environment {
  parsed ??= parseEnvironment(process.env);
  return parsed;
}

/** All the paper is known by. */
export const ownAddresses = (): string[] =>
  [env().SITE_URL, env().ONION_URL].filter((address) => address !== undefined);

function parseEnvironment(source: NodeJS.ProcessEnv): Environment {
  const result = environment.safeParse(source);
  if (result.success) return result.data;

  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not complete (see .env.example):\n${lines.join("\n")}`);
}
