import type { Picture } from "@/modules/media/image";

export type AuthorLink = { slug: string; name: string };

/** Who writes, as their own page shows them. */
export type AuthorProfile = AuthorLink & { id: string; role: string; bio: string; picture: Picture | null };

export const authorPath = (slug: string) => `/authors/${slug}`;
