import { runPrisma } from "../database/prisma.ts";

export async function generateClient(): Promise<void> {
  await runPrisma(["generate"]);
}
