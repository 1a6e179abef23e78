/** What the bar on top of every page says: "*title*: text" and a call to order. */
export type Promo = { slug: string; title: string; text: string };

export const magazinePath = (slug: string) => `/magazine/${slug}`;
