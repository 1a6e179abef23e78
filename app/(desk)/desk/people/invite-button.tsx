"use client";

import { UserPlus } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useActionState, useEffect, useState } from "react";
import { ROLE_NAMES } from "@/components/staff/role-names";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import { INVITATION_DAYS } from "@/modules/staff/invitation";
import { ROLES } from "@/modules/staff/staff";
import { inviteAction } from "./actions";

export function InviteButton() {
  const isAskedFor = useSearchParams().get("do") === "invite";
  const [isOpen, setOpen] = useState(isAskedFor);
  useEffect(() => setOpen(isAskedFor), [isAskedFor]);
  function change(isWanted: boolean) {
    setOpen(isWanted);
    if (isAskedFor && !isWanted) history.replaceState(history.state, "", "/desk/people");
  }

  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        <UserPlus aria-hidden className="size-4" />
        Invite
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={change}
        title="Invite a colleague"
        description={`They are sent a link that serves once, within ${INVITATION_DAYS} days.`}
      >
        <InviteForm />
      </Dialog>
    </>
  );
}

function InviteForm() {
  const [{ problems, invited }, send, isBusy] = useActionState(inviteAction, { problems: {}, invited: "" });

  return (
    <form action={send} className="grid gap-4">
      <Field label="Mail address" problem={problems.email} required>
        {(control) => <Input type="email" name="email" autoComplete="off" {...control} />}
      </Field>
      <Field label="Name" problem={problems.name} required>
        {(control) => <Input name="name" autoComplete="off" {...control} />}
      </Field>
      <Field label="Role" problem={problems.role} required>
        {(control) => (
          <Select name="role" defaultValue="journalist" {...control}>
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {ROLE_NAMES[role]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {invited ? (
        <Note tone="success" role="status">
          The invitation to {invited} is on its way.
        </Note>
      ) : null}
      <Button type="submit" look="primary" aria-disabled={isBusy || undefined}>
        Send the invitation
      </Button>
    </form>
  );
}
