import { cache } from "react";
import { readAlert } from "@/modules/alerts/queries";

/** The alert on top of the page and in its News Feed, read once for each page that is rendered. */
export const alertOfThisPage = cache(() => readAlert(new Date()));
