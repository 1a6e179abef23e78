import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

const BROWSERS: [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
];

/** A browser as its owner would call it: "Firefox on Linux". */
export function deviceName(userAgent: string): string {
  const find = (names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(userAgent))?.[1];
  return `${find(BROWSERS) ?? "A browser"} on ${find(SYSTEMS) ?? "an unknown system"}`;
}

/**
 * What a browser keeps of a person who signed in there once. A known device is sent no notice, and strangers who try passwords
 * elsewhere do not slow it down.
 */
export const markDevice = (deviceId: string, email: string, authSecret: string): string =>
  `${deviceId}.${signed(deviceId, email, authSecret)}`;

/** @returns the device's id; null where the mark is not ours or somebody else's */
export function readDeviceMark(mark: string, email: string, authSecret: string): string | null {
  const [deviceId = "", signature = ""] = mark.split(".");
  const right = Buffer.from(signed(deviceId, email, authSecret));
  const given = Buffer.from(signature);
  return right.length === given.length && timingSafeEqual(right, given) ? deviceId : null;
}

function signed(deviceId: string, email: string, authSecret: string): string {
  const key = Buffer.from(hkdfSync("sha256", authSecret, "", "known devices", 32));
  return createHmac("sha256", key).update(`${deviceId}:${email}`).digest("base64url");
}
