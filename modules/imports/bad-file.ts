/** The file cannot be imported; the message is the one sentence that the operator reads. Thrown before anything is written. */
export class BadFile extends Error {
  override name = "BadFile";
}
