const AMOUNT = /^(\d{1,7})(?:[.,](\d{1,2}))?$/;

/** What a person typed as a price: "24", "24.5", "24,50". @returns minor units; null where it is no amount */
export function readAmount(typed: string): number | null {
  const [, whole, part = ""] = AMOUNT.exec(typed.trim()) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(part.padEnd(2, "0"));
}

/** As it is typed: "24.50". */
export const amountText = (inCents: number): string => (inCents / 100).toFixed(2);
