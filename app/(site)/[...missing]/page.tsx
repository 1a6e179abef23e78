import { notFound } from "next/navigation";

/** Catches what no other route knows, so that even that gets the paper's own 404. */
export default function MissingPage() {
  notFound();
}
