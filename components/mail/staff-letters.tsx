import type { LetterContent } from "@/modules/mailings/letter";
import { LetterFrame, Sentence, SmallPrint } from "./letter-frame";
import { LinkButton } from "./link-button";

type Of<Content> = Content & { paperName: string };

export const InvitationLetter = ({ paperName, link, name, invitedBy, role }: Of<LetterContent<"invitation">>) => (
  <LetterFrame paperName={paperName} preview="A place at the desk is waiting for you." title={`Hello ${name}`}>
    <Sentence>
      {invitedBy} invites you to the desk of {paperName} as {role}. On the page behind this link you choose how you sign
      in.
    </Sentence>
    <LinkButton href={link}>Accept the invitation</LinkButton>
    <SmallPrint>The link works once, for seven days. If you did not expect it, leave it: nothing happens.</SmallPrint>
  </LetterFrame>
);

export const PasswordResetLetter = ({ paperName, link, name }: Of<LetterContent<"password-reset">>) => (
  <LetterFrame paperName={paperName} preview="Choose a new password for the desk." title={`Hello ${name}`}>
    <Sentence>Somebody, probably you, asked for a new password for the desk of {paperName}.</Sentence>
    <LinkButton href={link}>Choose a new password</LinkButton>
    <SmallPrint>
      The link works once, for one hour. Your code app is still asked for. If it was not you, leave this letter: your
      password stays as it is.
    </SmallPrint>
  </LetterFrame>
);

export const SignInNotice = ({ paperName, name, device, address, method, at }: SignInNoticeProps) => (
  <LetterFrame paperName={paperName} preview={`Signed in with ${device}.`} title="You signed in on a new device">
    <Sentence>
      {name}, somebody signed in to the desk as you, on a device that had not been used before: {device}, by {method},
      on {at}, from the network address {address}.
    </Sentence>
    <Sentence>If this was you, there is nothing to do.</Sentence>
    <SmallPrint>
      If it was not: open “My account” at the desk, sign out everywhere, change your password, and tell an admin.
    </SmallPrint>
  </LetterFrame>
);

/** at: in the newsroom's own time, written out. */
type SignInNoticeProps = Of<LetterContent<"sign-in-notice">>;

export const AccountChanged = ({ paperName, name, change, at }: Of<LetterContent<"account-changed">>) => (
  <LetterFrame paperName={paperName} preview={change} title="Your account was changed">
    <Sentence>
      {name}, on {at}: {change}
    </Sentence>
    <SmallPrint>If it was not you, tell an admin at once.</SmallPrint>
  </LetterFrame>
);

export const RoleChanged = ({ paperName, name, role, by, link }: Of<LetterContent<"role-changed">>) => (
  <LetterFrame paperName={paperName} preview={`You are ${role} at the desk now.`} title={`Hello ${name}`}>
    <Sentence>
      {by} changed your role at the desk of {paperName}: you are {role} now.
      {role !== "journalist" && " Editors and admins need a passkey or a code app before they can act."}
    </Sentence>
    <LinkButton href={link}>Open the desk</LinkButton>
    <SmallPrint>If you did not expect it, ask an admin.</SmallPrint>
  </LetterFrame>
);
