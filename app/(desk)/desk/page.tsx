import { redirect } from "next/navigation";
import { permit } from "@/modules/staff/session";

export default async function DeskPage() {
  await permit("be-at-desk");
  redirect("/desk/stories");
}
