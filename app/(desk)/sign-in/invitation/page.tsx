import type { Metadata } from "next";
import { Gate } from "@/components/staff/gate";
import { readPaper } from "@/modules/settings/queries";
import { readInvitation } from "@/modules/staff/queries";
import { AcceptForm } from "./accept-form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Invitation" };

/** Looking changes nothing: programs that check mail open links too. */
export default async function InvitationPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const [paper, invitation] = await Promise.all([
    readPaper(),
    typeof token === "string" ? readInvitation(token, new Date()) : null,
  ]);

  return (
    <Gate
      paperName={paper.name}
      title={invitation ? "Take your place at the desk" : "This link does not work any more"}
    >
      {invitation && typeof token === "string" ? (
        <AcceptForm token={token} email={invitation.email} name={invitation.name} />
      ) : (
        <p>It was used already, taken back, or has run out. Ask whoever sent it for a new one.</p>
      )}
    </Gate>
  );
}
