import { expect, test } from "vitest";
import { deviceName, markDevice, readDeviceMark } from "./device";

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1",
    "Safari on iPhone",
  ],
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/153.0.0.0 Safari/537.36 Edg/153.0.0.0", "Edge on Windows"],
  ["Mozilla/5.0 (Linux; Android 16) Chrome/153.0.0.0 Mobile Safari/537.36", "Chrome on Android"],
  ["curl/8.5.0", "A browser on an unknown system"],
])("%s", (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});

test("a device is known again for the person who signed in there, and for nobody else", () => {
  const mark = markDevice("d1", "ruta@daymark.example", SECRET);

  expect(readDeviceMark(mark, "ruta@daymark.example", SECRET)).toBe("d1");
  expect(readDeviceMark(mark, "marek@daymark.example", SECRET)).toBeNull();
  expect(readDeviceMark(mark.replace("d1", "d2"), "ruta@daymark.example", SECRET)).toBeNull();
  expect(readDeviceMark("", "ruta@daymark.example", SECRET)).toBeNull();
});

const SECRET = "only-for-tests-0123456789abcdef-0123456789";
