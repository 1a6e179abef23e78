import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { SMTPServer } from "smtp-server";
import { MAIL_PORT, receivedFolder } from "./paper.ts";

/** Whoever is written to here is refused the first time, as careful servers do with whom they do not know. */
export const GREYLISTED = "greylisted.example";

/** A mail server for the length of the journeys: the paper under test hands its letters to it, as it would to any other. */
export default async function startMailServer(): Promise<() => Promise<void>> {
  const folder = receivedFolder();
  await mkdir(folder, { recursive: true });
  const known = new Set<string>();
  let count = 0;

  const server = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"], // on the loopback nobody listens, and there is no certificate to show
    onRcptTo: ({ address }, _session, done) => {
      if (!address.endsWith(`@${GREYLISTED}`) || known.has(address)) return done();
      known.add(address);
      done(Object.assign(new Error("Come back later"), { responseCode: 450 }));
    },
    onData: (stream, _session, done) => {
      const file = path.join(folder, `${Date.now()}-${String(count++).padStart(5, "0")}.eml`);
      keep(stream, file).then(() => done(), done);
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(MAIL_PORT, "127.0.0.1", resolve);
  });
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** Nobody who looks into the folder sees half a letter. */
async function keep(stream: AsyncIterable<Buffer>, file: string): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  await writeFile(`${file}.part`, Buffer.concat(chunks));
  await rename(`${file}.part`, file);
}
