import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { PASSWORD_LEAST } from "@/modules/staff/password";

/** Where somebody chooses a password. */
export const NewPasswordField = ({ label, problem }: { label: string; problem: string | undefined }) => (
  <Field
    label={label}
    hint={`At least ${PASSWORD_LEAST} characters. A few words in a row are easy to keep and hard to guess.`}
    problem={problem}
    required
  >
    {(control) => <PasswordInput name="password" autoComplete="new-password" {...control} />}
  </Field>
);
