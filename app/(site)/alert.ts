import { readAlert } from "@/modules/alerts/queries";
import { shared } from "./shared";

/** The alert on top of the page and in its News Feed. */
export const alertOfThisPage = shared(() => readAlert(new Date()));
