import type { Metadata } from "next";
import { NoSuchPage } from "../no-such-page";

export const metadata: Metadata = { robots: { index: false } };

/** The body of every 404: where a page is not found, Next draws an empty shell, so the web process sends this instead. */
export default function MissingPage() {
  return <NoSuchPage />;
}
