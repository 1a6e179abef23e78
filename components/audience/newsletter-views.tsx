import { ViewLinks } from "@/components/ui/view-links";

type Props = { slug: string; current: "issues" | "subscribers" | "settings" };

/** The screens about one newsletter. */
export const NewsletterViews = ({ slug, current }: Props) => (
  <div className="flex min-h-11 border-b pl-1.5">
    <ViewLinks
      label="About this newsletter"
      views={[
        { href: `/desk/newsletters/${slug}`, label: "Letters", isCurrent: current === "issues" },
        {
          href: `/desk/newsletters/${slug}/subscribers`,
          label: "Subscribers",
          isCurrent: current === "subscribers",
        },
        { href: `/desk/newsletters/${slug}/settings`, label: "Settings", isCurrent: current === "settings" },
      ]}
    />
  </div>
);
