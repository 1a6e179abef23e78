import type { Metadata } from "next";
import { Gate } from "@/components/staff/gate";
import { readPaper } from "@/modules/settings/queries";
import { AskForResetForm } from "./ask-for-reset-form";

export const metadata: Metadata = { title: "Forgotten password" };

export default async function ResetPage() {
  const { name } = await readPaper();
  return (
    <Gate paperName={name} title="Choose a new password">
      <AskForResetForm />
    </Gate>
  );
}
