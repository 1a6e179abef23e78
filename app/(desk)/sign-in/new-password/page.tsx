import type { Metadata } from "next";
import Link from "next/link";
import { Gate } from "@/components/staff/gate";
import { readPaper } from "@/modules/settings/queries";
import { readReset } from "@/modules/staff/queries";
import { RESET_PATH } from "@/modules/staff/sign-in";
import { NewPasswordForm } from "./new-password-form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "New password" };

/** Looking changes nothing: programs that check mail open links too. */
export default async function NewPasswordPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const [paper, person] = await Promise.all([
    readPaper(),
    typeof token === "string" ? readReset(token, new Date()) : null,
  ]);

  return (
    <Gate paperName={paper.name} title={person ? "Choose a new password" : "This link does not work any more"}>
      {person && typeof token === "string" ? (
        <NewPasswordForm token={token} email={person.email} />
      ) : (
        <p>
          It was used already, or has run out.{" "}
          <Link href={RESET_PATH} className="text-primary underline">
            Ask for a new one
          </Link>
          .
        </p>
      )}
    </Gate>
  );
}
