import type { Logo } from "@/components/site/nameplate";
import { readPromo } from "@/modules/magazines/queries";
import { listPictures } from "@/modules/media/queries";
import { type Promo, promoAt } from "@/modules/promos/promo";
import { readPromoSetting } from "@/modules/promos/queries";
import { readPaper } from "@/modules/settings/queries";
import { shared } from "./shared";

export const paperOfThisPage = shared(readPaper);

/** In place of the mark beside the name, or of both; null where there is none, or none yet. */
export const logoOfThisPage = shared(readLogo);

export async function readLogo(): Promise<Logo | null> {
  const { logo } = await readPaper();
  const pictures = await listPictures([logo.day, logo.night].filter((id) => id !== null));
  const ready = new Map(pictures.filter(({ renditions }) => renditions.length > 0).map((one) => [one.id, one]));
  const day = logo.day && ready.get(logo.day);
  return day ? { day, night: (logo.night && ready.get(logo.night)) || day, saysName: logo.saysName } : null;
}

/** The bar on top of every page; null while there is none. */
export const promoOfThisPage = shared(() => readPromoAt(new Date()));

/** The editors' own words, or the open magazine's. */
export async function readPromoAt(now: Date): Promise<Promo | null> {
  const [setting, magazine] = await Promise.all([readPromoSetting(), readPromo(now)]);
  return promoAt(setting, magazine, now);
}
