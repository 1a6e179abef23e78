"use client";

import { CircleCheck, CircleX, TriangleAlert } from "lucide-react";
import { PanelSection } from "@/components/story/panel-section";
import { Button } from "@/components/ui/button";
import type { CheckItem } from "@/modules/issues/checks";
import { CHECK_WORDS } from "./check-words";
import { useComposer } from "./composer-context";
import { useCure } from "./use-cure";

/** What the letter has and lacks: each line says why, and leads to its cure. What is fine stands in one line. */
export function BeforeItGoes() {
  const { look, isFixed } = useComposer();
  if (!look) return <PanelSection title="Before it goes">{null}</PanelSection>;
  if (isFixed) return null;

  const { checks } = look;
  const fine = checks.filter(({ problems }) => problems.length === 0);
  const [wrong, doubtful] = [true, false].map((isRequired) =>
    checks.filter((item) => item.problems.length > 0 && item.isRequired === isRequired),
  );
  return (
    <PanelSection title="Before it goes" end={`${fine.length} of ${checks.length}`}>
      <ul className="grid gap-2.5">
        {[...(wrong ?? []), ...(doubtful ?? [])].map((item) => (
          <CheckLine key={item.rule} item={item} />
        ))}
        {fine.length > 0 ? (
          <li className="flex items-start gap-2">
            <CircleCheck aria-hidden className="mt-0.5 size-4 text-success" />
            <span className="text-muted-foreground">{sentence(fine)}</span>
          </li>
        ) : null}
      </ul>
    </PanelSection>
  );
}

type LineProps = {
  item: CheckItem;
  /** Told before it leads there. */
  onCure?: () => void;
};

export function CheckLine({ item, onCure }: LineProps) {
  const { look, clock } = useComposer();
  const cure = useCure();
  const { rule, problems, isRequired } = item;
  const [first, ...rest] = problems;
  if (!first) return null;

  const Icon = isRequired ? CircleX : TriangleAlert;
  const sendAt = look?.state === "scheduled" ? look.sendAt : null;
  const { what, why } = CHECK_WORDS[rule].lack([first, ...rest], { clock, sendAt });
  return (
    <li className="flex items-start gap-2">
      <Icon aria-hidden className={`mt-0.5 size-4 ${isRequired ? "text-destructive" : "text-warning"}`} />
      <span className="min-w-0 flex-1 wrap-anywhere">
        <span className={isRequired ? "font-semibold" : ""}>{what}</span>
        <span className="block text-xs text-muted-foreground">{why}</span>
      </span>
      <Button
        size="small"
        aria-label={`${CHECK_WORDS[rule].cure}: ${what}`}
        onClick={() => {
          onCure?.();
          cure(first.target);
        }}
      >
        {CHECK_WORDS[rule].cure}
      </Button>
    </li>
  );
}

function sentence(items: CheckItem[]): string {
  const words = new Intl.ListFormat("en-GB").format(items.map(({ rule }) => CHECK_WORDS[rule].fine));
  return words.charAt(0).toUpperCase() + words.slice(1);
}
