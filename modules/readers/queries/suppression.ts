import "server-only";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { suppressionHash } from "../address";

/** Why nothing is sent to an address; null where letters may be. "erased" keeps nobody from signing up anew. */
export const readSuppression = (email: string) =>
  db().suppression.findUnique({ where: { addressHash: suppressionHash(email, env().AUTH_SECRET) } });
