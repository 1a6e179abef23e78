import { magazinePath, type Promo } from "@/modules/magazines/magazine";

/** Our own bar; the island gives it a button that closes it until the next magazine. */
export const PromoBar = ({ promo }: { promo: Promo }) => (
  <promo-bar data-promo={promo.slug}>
    <aside className="promo" aria-label="From us">
      <div className="wrap">
        <a href={magazinePath(promo.slug)}>
          <span>
            <i>{promo.title}</i>: {promo.text}
          </span>{" "}
          <b>Pre-order now</b>
        </a>
      </div>
    </aside>
  </promo-bar>
);
