import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/generated/client";
import { env } from "./env";

export { Prisma } from "@/prisma/generated/client";
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** Next compiles pages and route handlers apart: the one client is kept where all of them find it. */
const shared = globalThis as typeof globalThis & { mastheadDatabase?: PrismaClient };

/** The one connection pool of this process, opened at first use. */
export function db(): PrismaClient {
  shared.mastheadDatabase ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env().DATABASE_URL,
      max: 10,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 30_000,
    }),
    // The first job ever queued makes the queue's tables inside somebody's transaction: Prisma's 5 s can be too short for that.
    // A busy machine makes people wait; it shall not refuse them after its usual 2 s.
    transactionOptions: { maxWait: 5_000, timeout: 20_000 },
  });
  return shared.mastheadDatabase;
}

export async function closeDatabase(): Promise<void> {
  await shared.mastheadDatabase?.$disconnect();
  delete shared.mastheadDatabase;
}
