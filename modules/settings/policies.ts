/** What a publisher tells search engines of itself, and the slugs of our pages that may say it, best first. */
const POLICY_PAGES = {
  correctionsPolicy: ["corrections-policy"],
  publishingPrinciples: ["principles", "editorial-policy", "how-we-work", "about"],
  ethicsPolicy: ["ethics", "code-of-ethics"],
  actionableFeedbackPolicy: ["feedback", "contact", "tip", "tips"],
  ownershipFundingInfo: ["ownership", "funding"],
} as const satisfies Record<string, readonly string[]>;

type Policy = keyof typeof POLICY_PAGES;

/** Paths of the pages that exist; a policy without a page is not claimed. */
export type PolicyPaths = Partial<Record<Policy, string>>;

export const POLICY_SLUGS: readonly string[] = Object.values(POLICY_PAGES).flat();

/** @param publicSlugs of the paper's pages that readers can open */
export function policyPaths(publicSlugs: readonly string[]): PolicyPaths {
  const paths: PolicyPaths = { correctionsPolicy: "/corrections" }; // always there, whatever pages are written
  for (const [policy, slugs] of Object.entries(POLICY_PAGES) as [Policy, readonly string[]][]) {
    const slug = slugs.find((candidate) => publicSlugs.includes(candidate));
    if (slug) paths[policy] = `/${slug}`;
  }
  return paths;
}
