import { narrate } from "@/modules/narrations/commands/narrate";
import { openSpeech } from "@/modules/platform/speech";

// A worker that narrates one story, for the test that kills it.
await narrate(process.argv[2] ?? "", openSpeech, () => new Date(), new AbortController().signal);
process.exit(0);
