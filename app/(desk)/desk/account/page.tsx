import type { Metadata } from "next";
import { PageTop } from "@/components/ui/page-top";
import { readPaper } from "@/modules/settings/queries";
import { readAccount } from "@/modules/staff/queries";
import { permit } from "@/modules/staff/session";
import { AccountSection } from "./account-section";
import { AddPasskeyForm } from "./add-passkey-form";
import { CodeAppRow } from "./code-app-row";
import { NameForm } from "./name-form";
import { PasskeyList } from "./passkey-list";
import { PasswordForm } from "./password-form";
import { RecoveryCodes } from "./recovery-codes";
import { SessionsList } from "./sessions-list";
import { SignOutButton } from "./sign-out-button";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const staff = await permit("see-own-account");
  const [account, { timeZone }] = await Promise.all([readAccount(staff.personId, new Date()), readPaper()]);

  return (
    <>
      <PageTop title="Your account" note={staff.email}>
        <SignOutButton />
      </PageTop>
      <AccountSection title="You" note={`You sign in as ${staff.email}.`}>
        <NameForm name={staff.name} />
      </AccountSection>
      <AccountSection
        title="Password"
        note={
          account.hasPassword
            ? "Whoever is signed in as you elsewhere is signed out."
            : "You have none: you sign in by passkey."
        }
      >
        <PasswordForm email={staff.email} hasPassword={account.hasPassword} />
      </AccountSection>
      <AccountSection
        title="Passkeys"
        note="The quickest way in, and nobody can steal it by a forged page. Keep one on two devices."
      >
        <PasskeyList passkeys={account.passkeys} timeZone={timeZone} />
        <AddPasskeyForm />
      </AccountSection>
      <AccountSection title="Code app" note="Six digits from your phone, typed beside your password.">
        <CodeAppRow since={account.codeAppSince} timeZone={timeZone} />
      </AccountSection>
      <AccountSection title="Recovery codes" note="Ten codes for the day your phone is lost. Print them.">
        <RecoveryCodes leftCount={account.recoveryCodesLeft} />
      </AccountSection>
      <AccountSection
        title="Where you are signed in"
        note="A browser you do not know? Sign it out, and change how you sign in."
      >
        <SessionsList sessions={account.sessions} ownId={staff.sessionId} timeZone={timeZone} />
      </AccountSection>
    </>
  );
}
