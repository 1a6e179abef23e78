import { Monitor, Smartphone } from "lucide-react";
import { ReaderFrame } from "@/components/preview/reader-frame";
import { PageTop } from "@/components/ui/page-top";
import { Segmented } from "@/components/ui/segmented";
import { permit } from "@/modules/staff/session";
import { faceOf } from "../face";

export const metadata = { title: "Preview of the front page" };

type Asked = Partial<Record<"of" | "on" | "theme", string | string[]>>;
type Props = { searchParams: Promise<Asked> };

const NAMES = { live: "The live page", draft: "The draft", later: "With the planned swaps" };

/** The front page as a reader would see it, at the width of a phone or of a desk. */
export default async function FrontPreviewPage({ searchParams }: Props) {
  await permit("arrange-front");
  const { of, on, theme: asked } = await searchParams;
  const face = faceOf(of);
  const isPhone = on === "phone";
  const theme = asked === "dark" ? "dark" : "light";
  const address = (next: Record<string, string>) =>
    `/desk/front/preview?${new URLSearchParams({ of: face, on: isPhone ? "phone" : "desk", theme, ...next })}`;

  return (
    <>
      <PageTop title="As a reader sees it" back={{ href: "/desk/front", label: "Back to the board" }}>
        <Segmented
          label="Which board"
          parts={(["live", "draft", "later"] as const).map((part) => ({
            href: address({ of: part }),
            label: NAMES[part],
            isCurrent: part === face,
          }))}
        />
        <Segmented
          label="How wide"
          parts={[
            { href: address({ on: "phone" }), label: <Width icon={Smartphone} name="Phone" />, isCurrent: isPhone },
            { href: address({ on: "desk" }), label: <Width icon={Monitor} name="Desk" />, isCurrent: !isPhone },
          ]}
        />
        <Segmented
          label="Light or dark"
          parts={(["light", "dark"] as const).map((part) => ({
            href: address({ theme: part }),
            label: part === "dark" ? "Dark" : "Light",
            isCurrent: part === theme,
          }))}
        />
      </PageTop>
      <div className="min-h-0 flex-1 bg-sidebar p-4 max-tablet:p-0 [container-type:size]">
        <ReaderFrame
          key={`${face} ${isPhone} ${theme}`}
          src={`/desk/front/reader?of=${face}&theme=${theme}`}
          title={`${NAMES[face]} as a reader sees it, ${isPhone ? "on a phone" : "on a desk"}`}
          width={isPhone ? "phone" : "desk"}
        />
      </div>
    </>
  );
}

const Width = ({ icon: Icon, name }: { icon: typeof Monitor; name: string }) => (
  <>
    <Icon aria-hidden className="size-3.5" />
    {name}
  </>
);
