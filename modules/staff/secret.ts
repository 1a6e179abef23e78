import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

/** For a link, a cookie: 256 bits that nobody guesses. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** Secrets are stored as this: whoever reads the table cannot sign in with it. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

const CIPHER = "aes-256-gcm";
const NONCE_IN_BYTES = 12;
const TAG_IN_BYTES = 16;

/**
 * What must be read again (the secret of a code app) is stored sealed: a stolen backup alone opens nothing.
 * @param purpose what is sealed and for whom; the same is needed to open it, so a sealed text cannot be moved to another row
 */
export function seal(text: string, purpose: string, authSecret: string): string {
  const nonce = randomBytes(NONCE_IN_BYTES);
  const cipher = createCipheriv(CIPHER, keyFor(purpose, authSecret), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** @returns null where it was sealed for something else, with another AUTH_SECRET, or was changed */
export function unseal(sealed: string, purpose: string, authSecret: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < NONCE_IN_BYTES + TAG_IN_BYTES) return null;

  const decipher = createDecipheriv(CIPHER, keyFor(purpose, authSecret), bytes.subarray(0, NONCE_IN_BYTES));
  decipher.setAuthTag(bytes.subarray(NONCE_IN_BYTES, NONCE_IN_BYTES + TAG_IN_BYTES));
  try {
    const start = decipher.update(bytes.subarray(NONCE_IN_BYTES + TAG_IN_BYTES));
    return Buffer.concat([start, decipher.final()]).toString("utf8");
  } catch {
    return null; // the tag does not fit
  }
}

const keyFor = (purpose: string, authSecret: string) => Buffer.from(hkdfSync("sha256", authSecret, "", purpose, 32));
