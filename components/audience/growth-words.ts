import type { Growth, GrowthStep } from "@/modules/subscribers/subscriber";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "14 Nov", "Nov 2026". @param from "2026-11-14" */
export function stepText(from: string, step: GrowthStep): string {
  const [year, month, day] = from.split("-").map(Number);
  const name = MONTHS[(month ?? 1) - 1] ?? "";
  return step === "month" ? `${name} ${year}` : `${day} ${name}`;
}

const LASTING: Record<GrowthStep, string> = { day: "days", week: "weeks", month: "months" };
const ON: Record<GrowthStep, string> = { day: "on", week: "in the week from", month: "in" };

/** What the chart shows, for those who do not see it: "In the last 30 days 312 joined and 62 left. Most joined on 14 Nov: 141." */
export function growthSentence(growth: Growth[], step: GrowthStep): string {
  const joined = growth.reduce((sum, { joinedCount }) => sum + joinedCount, 0);
  const left = growth.reduce((sum, { leftCount }) => sum + leftCount, 0);
  const whole = `In the last ${growth.length} ${LASTING[step]} ${number(joined)} joined and ${number(left)} left.`;
  const best = growth.reduce<Growth | null>((top, at) => (at.joinedCount > (top?.joinedCount ?? 0) ? at : top), null);
  if (!best || (joined === best.joinedCount && joined < 2)) return whole;
  return `${whole} Most joined ${ON[step]} ${stepText(best.from, step)}: ${number(best.joinedCount)}.`;
}

const number = (count: number) => (count === 0 ? "nobody" : count.toLocaleString("en"));
