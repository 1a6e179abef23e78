import type { Command } from "commander";
import { env } from "@/modules/platform/env";
import { byTheOperator } from "@/modules/staff/by-the-clock";
import { invite, inviteFirstAdmin } from "@/modules/staff/commands/invitations";
import { printPasswordReset } from "@/modules/staff/commands/passwords";
import { deactivatePerson, forgetFactors } from "@/modules/staff/commands/people";
import { FIRST_LINK_HOURS, INVITATION_DAYS, inviteInput } from "@/modules/staff/invitation";
import type { PersonFailure } from "@/modules/staff/person";
import { findPerson, listPeople } from "@/modules/staff/queries";
import { PRINTED_RESET_HOURS } from "@/modules/staff/reset";
import { closingAfter, refuse, say } from "./terminal.ts";

/** `masthead staff`: people, for who holds the machine. */
export function register(program: Command): void {
  const staff = program.command("staff").description("the people at the desk");

  staff
    .command("add")
    .description("print a link by which somebody takes a place at the desk")
    .argument("<email>")
    .requiredOption("--name <name>")
    .option("--role <role>", "journalist, editor or admin", "journalist")
    .action((email: string, options: { name: string; role: string }) =>
      closingAfter(() => add({ email, name: options.name, role: options.role })),
    );

  staff
    .command("deactivate")
    .description("take the desk from somebody at once; what they wrote stays theirs")
    .argument("<email>")
    .action((email: string) => closingAfter(() => deactivate(email)));

  staff
    .command("reset")
    .description("print a link by which somebody chooses a new password")
    .argument("<email>")
    .option("--lost-factors", "take away their passkeys, code app and recovery codes as well: a lost phone", false)
    .action((email: string, options: { lostFactors: boolean }) =>
      closingAfter(() => reset(email, options.lostFactors)),
    );

  staff
    .command("list")
    .description("everybody who works or worked here")
    .action(() => closingAfter(list));

  staff
    .command("first", { hidden: true }) // npm start asks for it
    .action(() => closingAfter(first));
}

async function add(given: { email: string; name: string; role: string }): Promise<void> {
  const input = inviteInput.safeParse(given);
  if (!input.success) return refuse(input.error.issues.map(({ message }) => message).join("\n"));

  const invited = await invite(byTheOperator(), input.data, false, new Date());
  if (!invited.ok) return refuse(`${input.data.email} works here already.`);
  say(`The link works once, for ${INVITATION_DAYS} days. Hand it over on a safe way:\n\n  ${invited.value}`);
}

async function deactivate(email: string): Promise<void> {
  const personId = await findPerson(email.trim().toLowerCase());
  if (!personId) return refuse(`Nobody works here under ${email}.`);

  const done = await deactivatePerson(byTheOperator(), personId, new Date());
  if (!done.ok) return refuse(refusals[done.failure]);
  say(`${email} is signed out everywhere and cannot sign in.`);
}

async function reset(email: string, areFactorsLost: boolean): Promise<void> {
  const personId = await findPerson(email.trim().toLowerCase());
  if (!personId) return refuse(`Nobody works here under ${email}.`);

  const link = await printPasswordReset(byTheOperator(), personId, new Date());
  if (!link.ok) return refuse(`${email} is deactivated: an admin has to reactivate them first.`);
  if (areFactorsLost) await forgetFactors(byTheOperator(), personId, new Date());
  say(`The link works once, for ${PRINTED_RESET_HOURS} hours. Hand it over on a safe way:\n\n  ${link.value}`);
}

const refusals: Record<PersonFailure, string> = {
  absent: "Nobody works here under that address.",
  "last-admin": "This is the last admin. Make somebody else an admin first.",
};

async function list(): Promise<void> {
  for (const { name, email, role, isActive } of await listPeople()) {
    say(`${name} <${email}>, ${role}${isActive ? "" : ", deactivated"}`);
  }
}

async function first(): Promise<void> {
  if (env().SMTP_URL === undefined)
    say("  Mail       none is sent: letters are written into the folder mail there (SMTP_URL)");
  const link = await inviteFirstAdmin(new Date());
  if (link)
    say(
      `\n  Nobody works here yet. Open this link within ${FIRST_LINK_HOURS} hours to be the first admin:\n\n  ${link}\n`,
    );
}
