import { program } from "commander";
import { register as registerDemo } from "./cli/demo";
import { register as registerDoctor } from "./cli/doctor";
import { register as registerImport } from "./cli/import";
import { register as registerMedia } from "./cli/media";
import { register as registerMigrate } from "./cli/migrate";
import { register as registerPress } from "./cli/press";

program.name("masthead").description("Runs a newsroom from the command line.").showHelpAfterError();

const commands = [registerDemo, registerDoctor, registerImport, registerMedia, registerMigrate, registerPress];
for (const register of commands) register(program);

await program.parseAsync();
