import { readPromo } from "@/modules/magazines/queries";
import { readPaper } from "@/modules/settings/queries";
import { shared } from "./shared";

export const paperOfThisPage = shared(readPaper);

/** The bar for an open magazine on top of every page; null while there is none. */
export const promoOfThisPage = shared(() => readPromo(new Date()));
