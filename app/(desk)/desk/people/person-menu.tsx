"use client";

import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/button";
import { AskByName } from "@/components/ui/dialog";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import { ROLES, type Role } from "@/modules/staff/staff";
import {
  changeRoleAction,
  deactivateAction,
  reactivateAction,
  signOutPersonAction,
  takeFactorsAction,
} from "./actions";

type Props = {
  person: { id: string; name: string; role: Role; isActive: boolean };
  run: (act: () => Promise<string>) => void;
};

/** What ends a colleague's sessions is asked for by name first. */
type Question = { act: string; follows: string; run: () => Promise<string> };

export function PersonMenu({ person, run }: Props) {
  const [question, setQuestion] = useState<Question | null>(null);
  const { id, name, role, isActive } = person;

  const giveRole = (wanted: Role) => {
    const change = () => changeRoleAction(id, wanted);
    if (ROLES.indexOf(wanted) > ROLES.indexOf(role)) return run(change);
    const act = `Make ${name} ${ARTICLES[wanted]}`;
    setQuestion({ act, follows: `${name} may do less, and is signed out everywhere.`, run: change });
  };

  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton label={`What can be done with ${name}`} size="small">
            <Ellipsis aria-hidden className="size-4" />
          </IconButton>
        }
      >
        {ROLES.filter((other) => other !== role).map((other) => (
          <MenuItem key={other} onSelect={() => giveRole(other)}>
            Make {ARTICLES[other]}
          </MenuItem>
        ))}
        <MenuLine />
        {isActive ? (
          <>
            <MenuItem onSelect={() => setQuestion(signOut(id, name))}>Sign out everywhere</MenuItem>
            <MenuItem onSelect={() => setQuestion(takeFactors(id, name))}>Take away the second factor</MenuItem>
            <MenuItem isDanger onSelect={() => setQuestion(deactivate(id, name))}>
              Deactivate
            </MenuItem>
          </>
        ) : (
          <MenuItem onSelect={() => run(() => reactivateAction(id))}>Reactivate</MenuItem>
        )}
      </Menu>
      <AskByName
        open={question !== null}
        onOpenChange={() => setQuestion(null)}
        act={question?.act ?? ""}
        onConfirm={() => question && run(question.run)}
      >
        {question?.follows}
      </AskByName>
    </>
  );
}

const ARTICLES: Record<Role, string> = { journalist: "a journalist", editor: "an editor", admin: "an admin" };

const signOut = (id: string, name: string): Question => ({
  act: `Sign out ${name} everywhere`,
  follows: "Every browser they use asks them to sign in again.",
  run: () => signOutPersonAction(id),
});

const takeFactors = (id: string, name: string): Question => ({
  act: `Take away the second factor of ${name}`,
  follows:
    "For a lost phone or key: passkeys, code app and recovery codes go, and every browser asks to sign in again, by password. They are told by mail.",
  run: () => takeFactorsAction(id),
});

const deactivate = (id: string, name: string): Question => ({
  act: `Deactivate ${name}`,
  follows: `${name} is signed out everywhere and cannot sign in. Their stories and their name in the log stay.`,
  run: () => deactivateAction(id),
});
