import type { Command } from "commander";
import type { AuditChain } from "@/modules/audit/audit-entry";
import { anchorAnew } from "@/modules/audit/commands";
import { checkAuditChain } from "@/modules/audit/queries";
import { closingAfter, refuse, say } from "./terminal.ts";

/** `masthead audit`: whether the log of who did what is whole. */
export function register(program: Command): void {
  const audit = program.command("audit").description("the log of who did what");

  audit
    .command("check")
    .description("say whether anybody changed it behind its back")
    .action(() => closingAfter(check));

  audit
    .command("anchor")
    .description("watch it from now on as it stands: after AUTH_SECRET was changed, or a fault in it was looked into")
    .action(() => closingAfter(anchor));
}

async function check(): Promise<void> {
  const chain = await checkAuditChain();
  if (chain.is !== "whole") return refuse(troubleOf(chain));
  say(`${chain.entryCount} entries, none missing.`);
}

async function anchor(): Promise<void> {
  await anchorAnew(new Date());
  await check();
}

function troubleOf(chain: Exclude<AuditChain, { is: "whole" }>): string {
  if (chain.is === "broken") return `Entry ${chain.at} is not as it was written, or the one before it is gone.`;
  if (chain.is === "cut-off") return `${chain.missingCount} entries after ${chain.after} are gone.`;
  return "The note on how long the log was is not ours: AUTH_SECRET was changed, or somebody wrote it.";
}
