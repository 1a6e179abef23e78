import type { Promo } from "@/modules/promos/promo";

/** Stands on every page, empty when there is nothing to say: the island brings news into it, and a button that closes it. */
export const PromoBar = ({ promo }: { promo: Promo | null }) => (
  <div id="promo">
    {promo && (
      <promo-bar data-promo={promo.key}>
        <aside className="promo" aria-label="From us">
          <div className="wrap">
            <a href={promo.href}>
              <span>
                {promo.title && (
                  <>
                    <i>{promo.title}</i>:{" "}
                  </>
                )}
                {promo.text}
              </span>{" "}
              <b>{promo.call}</b>
            </a>
          </div>
        </aside>
      </promo-bar>
    )}
  </div>
);
