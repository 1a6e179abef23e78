import { asked, type SentForm } from "@/app/api/form-answer";
import { CHALLENGE_PATH, type SignUpInput } from "@/modules/newsletters/newsletter";
import { assetPath } from "@/modules/platform/assets";
import { env } from "@/modules/platform/env";
import { makeStamp, readStamp } from "@/modules/readers/stamp";

const ONCE_MORE =
  "Many are signing up just now, and we make sure that no machine is among them. Please wait a few seconds, then press the button once more.";

/** A browser with script computes for some seconds; one without sends the form again after some. Neither is asked who they are. */
export function evidenceWanted(
  request: Request,
  form: SentForm,
  { email, stamp: earlier }: SignUpInput,
  now: Date,
): Promise<Response> {
  const { AUTH_SECRET } = env();
  const isRunning = readStamp(earlier, email, AUTH_SECRET, now) === "young"; // pressed too soon: the time goes on
  const stamp = isRunning ? earlier : makeStamp(email, AUTH_SECRET, now);
  return asked(
    request,
    form,
    { form: ONCE_MORE },
    { title: "Once more, please", hidden: { stamp }, json: { evidence: { stamp, ...work() } } },
  );
}

/** What a browser needs to compute: loaded by those who are asked, and by nobody else. */
const work = () => ({
  challenge: CHALLENGE_PATH,
  script: assetPath("proof"),
  style: assetPath("proof.css"),
  worker: assetPath("proof-worker"),
});
