import { notFound, permanentRedirect } from "next/navigation";
import { readMovedPath } from "@/modules/articles/queries";

/** Catches what no other route knows: the old addresses of an imported archive lead on, the rest gets the paper's own 404. */
export default async function MissingPage({ params }: { params: Promise<{ missing: string[] }> }) {
  const { missing } = await params;
  const path = await readMovedPath(`/${missing.join("/")}`, new Date());
  return path ? permanentRedirect(path) : notFound();
}
