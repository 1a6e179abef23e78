/** What a publisher tells search engines of itself, and the slugs of our pages that may say it, best first. */
const POLICY_PAGES = {
  correctionsPolicy: ["corrections-policy"],
  publishingPrinciples: ["principles", "editorial-policy", "how-we-work", "about"],
  ethicsPolicy: ["ethics", "code-of-ethics"],
  actionableFeedbackPolicy: ["feedback", "contact", "tip", "tips"],
  ownershipFundingInfo: ["ownership", "funding"],
} as const;

export const POLICIES = [
  "correctionsPolicy",
  "publishingPrinciples",
  "ethicsPolicy",
  "actionableFeedbackPolicy",
  "ownershipFundingInfo",
] as const;
export type Policy = (typeof POLICIES)[number];

/** What was chosen in the settings: a page's slug; "" = the page of a usual name, where there is one. */
export type ChosenPolicies = Partial<Record<Policy, string>>;

/** Paths of the pages that exist; a policy without a page is not claimed. */
export type PolicyPaths = Partial<Record<Policy, string>>;

/** Pages that may say a policy, best first. */
const candidatesFor = (policy: Policy, chosen: ChosenPolicies): readonly string[] => {
  const slug = chosen[policy] ?? "";
  return slug === "" ? POLICY_PAGES[policy] : [slug, ...POLICY_PAGES[policy]];
};

export const policySlugs = (chosen: ChosenPolicies): string[] =>
  POLICIES.flatMap((policy) => [...candidatesFor(policy, chosen)]);

/** @param publicSlugs of the paper's pages that readers can open */
export function policyPaths(publicSlugs: readonly string[], chosen: ChosenPolicies = {}): PolicyPaths {
  const paths: PolicyPaths = { correctionsPolicy: "/corrections" }; // always there, whatever pages are written
  for (const policy of POLICIES) {
    const slug = candidatesFor(policy, chosen).find((candidate) => publicSlugs.includes(candidate));
    if (slug) paths[policy] = `/${slug}`;
  }
  return paths;
}
