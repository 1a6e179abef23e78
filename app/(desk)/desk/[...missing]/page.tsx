import { notFound } from "next/navigation";
import { permit } from "@/modules/staff/session";

/** An address of the desk that leads nowhere says so inside the desk, not with the reader's page. */
export default async function MissingPage() {
  await permit("see-own-account");
  notFound();
}
