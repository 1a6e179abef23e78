import type { IncomingMessage } from "node:http";
import { UPLOAD_PATH } from "@/modules/media/image";
import { RUN_PATH as IMPORT_PATH } from "@/modules/reader-imports/reader-import";

/** What a picture of 50 MB needs on a bad line: 0.7 Mbit/s. The server as a whole waits as long as its slowest guest may take. */
export const LONGEST_UPLOAD_IN_MILLISECONDS = 600_000;
const LONGEST_FORM_IN_MILLISECONDS = 30_000;

/** A new picture, or another file in the place of one; a list of readers. */
const isUpload = (path: string) =>
  path === UPLOAD_PATH || path === IMPORT_PATH || /^\/desk\/media\/[^/]+\/file$/.test(path);

/** Only files may take their time: whoever dribbles out a form to hold a line is cut off. */
export function limitBodyTime(request: IncomingMessage, path: string): void {
  const { "content-length": length, "transfer-encoding": encoding } = request.headers;
  const hasBody = encoding !== undefined || (length !== undefined && length !== "0");
  if (!hasBody || isUpload(path)) return;

  const timer = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, LONGEST_FORM_IN_MILLISECONDS);
  timer.unref();
  request.once("close", () => clearTimeout(timer));
}
