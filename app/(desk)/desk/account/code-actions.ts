"use server";

import { revalidatePath } from "next/cache";
import { removeCodeApp, renewRecoveryCodes } from "@/modules/staff/commands/codes";
import { permit } from "@/modules/staff/session";
import { ACCOUNT_PATH, SECOND_FACTOR_PATH } from "@/modules/staff/sign-in";

export async function removeCodeAppAction(): Promise<void> {
  const self = await permit("keep-own-account");
  await removeCodeApp(self, new Date());
  revalidatePath(ACCOUNT_PATH);
  revalidatePath(SECOND_FACTOR_PATH);
}

/** @returns ten codes, to be shown once */
export async function renewRecoveryCodesAction(): Promise<string[]> {
  const self = await permit("keep-own-account");
  const codes = await renewRecoveryCodes(self, new Date());
  revalidatePath(ACCOUNT_PATH);
  revalidatePath(SECOND_FACTOR_PATH);
  return codes;
}
