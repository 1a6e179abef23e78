import "server-only";
import path from "node:path";
import { z } from "zod";

/** An unset variable and an empty one (`SMTP_URL=`) mean the same: not configured. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const environment = z.object({
  SITE_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, "")),
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
  ONION_URL: optional(z.url()),
  WEBSUB_HUB_URL: optional(z.url()),
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

function parseEnvironment(source: NodeJS.ProcessEnv): Environment {
  const result = environment.safeParse(source);
  if (result.success) return result.data;

  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not complete (see .env.example):\n${lines.join("\n")}`);
}
