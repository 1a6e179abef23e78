export type AuthorLink = { slug: string; name: string };

export const authorPath = (slug: string) => `/authors/${slug}`;
