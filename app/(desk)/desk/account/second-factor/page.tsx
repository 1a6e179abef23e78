import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageTop } from "@/components/ui/page-top";
import { env } from "@/modules/platform/env";
import { readPaper } from "@/modules/settings/queries";
import { mayPutOff } from "@/modules/staff/proof";
import { readAccount } from "@/modules/staff/queries";
import { permit } from "@/modules/staff/session";
import { nextPath } from "@/modules/staff/sign-in";
import { AccountSection } from "../account-section";
import { AddPasskeyForm } from "../add-passkey-form";
import { PasskeyList } from "../passkey-list";
import { RecoveryCodes } from "../recovery-codes";
import { CodeAppForm } from "./code-app-form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Second factor" };

export default async function SecondFactorPage({ searchParams }: Props) {
  const staff = await permit("see-own-account");
  const next = nextPath((await searchParams).next);
  const [account, { timeZone }] = await Promise.all([readAccount(staff.personId, new Date()), readPaper()]);
  const hasFactor = account.codeAppSince !== null || account.passkeys.length > 0;

  return (
    <>
      <PageTop title="Second factor">
        {hasFactor ? (
          <ButtonLink href={next} prefetch={false} look="primary">
            Go on
          </ButtonLink>
        ) : mayPutOff(staff, env().SITE_URL) ? (
          <ButtonLink href={next} prefetch={false}>
            Not now
          </ButtonLink>
        ) : null}
      </PageTop>
      <Note tone={hasFactor ? "success" : "ready"} isFlush>
        {hasFactor
          ? "A stolen password alone opens nothing of yours."
          : "Editors and admins need a passkey or a code app before they act: a stolen password alone then opens nothing."}
      </Note>
      <AccountSection title="A passkey" note="The quickest way in: your finger, your face, or a key in your pocket.">
        <PasskeyList passkeys={account.passkeys} timeZone={timeZone} />
        <AddPasskeyForm />
      </AccountSection>
      <AccountSection title="Or a code app" note="Six digits from your phone, typed beside your password.">
        {account.codeAppSince ? <p role="status">Your code app is set up.</p> : <CodeAppForm />}
      </AccountSection>
      {hasFactor ? (
        <AccountSection title="Recovery codes" note="Ten codes for the day your phone is lost. Print them.">
          <RecoveryCodes leftCount={account.recoveryCodesLeft} />
        </AccountSection>
      ) : null}
    </>
  );
}
