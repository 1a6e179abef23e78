import { NoSuchPage } from "./no-such-page";

/** Next fills this in by script; readers without any are sent the page drawn at /missing. */
export default function NotFound() {
  return <NoSuchPage />;
}
