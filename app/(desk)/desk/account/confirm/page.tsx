import type { Metadata } from "next";
import { PageTop } from "@/components/ui/page-top";
import { readAccount } from "@/modules/staff/queries";
import { permit } from "@/modules/staff/session";
import { nextPath } from "@/modules/staff/sign-in";
import { ConfirmForm } from "./confirm-form";
import { PasskeyConfirm } from "./passkey-confirm";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Is it you?" };

export default async function ConfirmPage({ searchParams }: Props) {
  const staff = await permit("see-own-account");
  const next = nextPath((await searchParams).next);
  const { codeAppSince, passkeys } = await readAccount(staff.personId, new Date());
  const hasPasskey = passkeys.length > 0;

  return (
    <>
      <PageTop title="Show that it is you" />
      <div className="grid max-w-[420px] gap-4 p-4">
        {hasPasskey ? <PasskeyConfirm next={next} /> : null}
        <ConfirmForm next={next} asks={codeAppSince ? "code" : hasPasskey ? "recovery" : "password"} />
      </div>
    </>
  );
}
