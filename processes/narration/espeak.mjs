// Speaks for whoever started it: a line {"voice","text"} in, a line {"wav"} (base64) or {"problem"} out, in order, until its input
// ends. eSpeak NG is GPL-3: it runs in this process alone, and nothing of the house is loaded here.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

/** As eSpeak counts, by English words: Ukrainian and Russian ones are longer. */
const PACES = { uk: 235, ru: 235 };
const USUAL_PACE = 160;
const script = createRequire(import.meta.url).resolve("espeak-ng");
const { default: openEspeak } = await import(pathToFileURL(script).href);
const programme = await WebAssembly.compile(readFileSync(script.replace(/\.js$/, ".wasm")));

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await speak(JSON.parse(line)).catch((error) => ({ problem: String(error?.message ?? error) }));
  await new Promise((done) => process.stdout.write(`${JSON.stringify(answer)}\n`, done));
  globalThis.gc?.(); // each sentence has a machine of its own, of tens of megabytes
}

async function speak({ voice, text }) {
  const complaints = [];
  const machine = await openEspeak({
    arguments: ["-v", voice, "-s", String(PACES[voice] ?? USUAL_PACE), "-b", "1", "-f", "in.txt", "-w", "out.wav"],
    preRun: [({ FS }) => FS.writeFile("in.txt", text)],
    instantiateWasm: (imports, done) => {
      WebAssembly.instantiate(programme, imports).then((instance) => done(instance, programme));
      return {};
    },
    print: () => {},
    printErr: (words) => complaints.push(words),
  });
  if (!machine.FS.analyzePath("out.wav").exists) return { problem: complaints.join(" ") || "nothing was spoken" };
  return { wav: Buffer.from(machine.FS.readFile("out.wav")).toString("base64") };
}
