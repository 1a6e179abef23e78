import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { Gate } from "@/components/staff/gate";
import { SignInForm } from "@/components/staff/sign-in-form";
import { Note } from "@/components/ui/note";
import { env } from "@/modules/platform/env";
import { readPaper } from "@/modules/settings/queries";
import { isOurHost } from "@/modules/staff/relying-party";
import { currentStaff } from "@/modules/staff/session";
import { nextPath, SIGN_IN_PATH } from "@/modules/staff/sign-in";
import { askForPasskeyAction } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: Props) {
  const { next: wanted, done } = await searchParams;
  const next = nextPath(wanted);
  if (await currentStaff()) redirect(next);

  const paper = await readPaper();
  return (
    <Gate paperName={paper.name} title="Sign in to the desk">
      {done === "password" ? (
        <Note tone="success" role="status">
          Your new password is set. Sign in with it.
        </Note>
      ) : null}
      <WrongAddress />
      <SignInForm next={next} askForPasskey={askForPasskeyAction} />
    </Gate>
  );
}

/** Elsewhere every form is refused, as if somebody had forged it: said before anybody fills one in. */
async function WrongAddress() {
  const { SITE_URL, ONION_URL } = env();
  const host = (await headers()).get("host") ?? "";
  if (isOurHost(host, ONION_URL ? [SITE_URL, ONION_URL] : [SITE_URL])) return null;

  return (
    <Note tone="warning" role="status">
      You came by {host}. The desk works at{" "}
      <a href={SITE_URL + SIGN_IN_PATH} className="underline">
        {SITE_URL}
      </a>{" "}
      only (SITE_URL in its settings).
    </Note>
  );
}
