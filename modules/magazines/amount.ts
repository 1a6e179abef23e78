/** Digits after the point, by ISO 4217: none of yen, two of euros, three of dinars. Money is kept in the smallest unit, whatever its name. */
export const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;

export const isCurrency = (code: string): boolean => Intl.supportedValuesOf("currency").includes(code);

const AMOUNT = /^(\d{1,7})(?:[.,](\d{1,3}))?$/;

/** What a person typed as a price: "24", "24.5", "24,50". @returns minor units; null where it is no amount of that currency */
export function readAmount(typed: string, currency: string): number | null {
  const decimals = decimalsOf(currency);
  const [, whole, part = ""] = AMOUNT.exec(typed.trim()) ?? [];
  if (whole === undefined || part.length > decimals) return null;
  return Number(whole) * 10 ** decimals + Number(part.padEnd(decimals, "0"));
}

/** As it is typed: "24.50". */
export const amountText = (inCents: number, currency: string): string => {
  const decimals = decimalsOf(currency);
  return (inCents / 10 ** decimals).toFixed(decimals);
};
