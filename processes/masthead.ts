import { program } from "commander";
import { register as registerAudit } from "./cli/audit";
import { register as registerBackup } from "./cli/backup";
import { register as registerDemo } from "./cli/demo";
import { register as registerDoctor } from "./cli/doctor";
import { register as registerExport } from "./cli/export";
import { register as registerImport } from "./cli/import";
import { register as registerMail } from "./cli/mail";
import { register as registerMedia } from "./cli/media";
import { register as registerMigrate } from "./cli/migrate";
import { register as registerPress } from "./cli/press";
import { register as registerStaff } from "./cli/staff";

program.name("masthead").description("Runs a newsroom from the command line.").showHelpAfterError();

const commands = [
  registerAudit,
  registerBackup,
  registerDemo,
  registerDoctor,
  registerExport,
  registerImport,
  registerMail,
  registerMedia,
  registerMigrate,
  registerPress,
  registerStaff,
];
for (const register of commands) register(program);

await program.parseAsync();
