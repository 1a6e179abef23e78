"use client";

import { LogOut } from "lucide-react";
import { useTransition } from "react";
import { forgetKeptCopies } from "@/components/live/device-copy";
import { Button } from "@/components/ui/button";
import { SIGN_IN_PATH } from "@/modules/staff/sign-in";
import { signOutAction } from "./actions";

/** A story open in another tab holds its copy: nobody waits for that longer. */
const FORGET_IN_MILLISECONDS = 2_000;

export function SignOutButton() {
  const [isBusy, start] = useTransition();

  async function leave() {
    await signOutAction();
    const late = new Promise((resolve) => setTimeout(resolve, FORGET_IN_MILLISECONDS));
    // a browser that keeps nothing may refuse to be asked: signing out goes on
    await Promise.race([forgetKeptCopies().catch(() => undefined), late]);
    window.location.assign(SIGN_IN_PATH); // a whole load: no page of the desk stays in memory
  }

  return (
    <Button onClick={() => start(leave)} aria-disabled={isBusy || undefined}>
      <LogOut aria-hidden className="size-4" />
      Sign out
    </Button>
  );
}
