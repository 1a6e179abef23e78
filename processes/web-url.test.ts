import { expect, test } from "vitest";
import { webUrlOf } from "./web-url";

test.each([
  [{ HOST: "127.0.0.1", PORT: 3000 }, "http://127.0.0.1:3000"],
  [{ HOST: "0.0.0.0", PORT: 3000 }, "http://127.0.0.1:3000"],
  [{ HOST: "::", PORT: 3000 }, "http://[::1]:3000"],
  [{ HOST: "::1", PORT: 3000 }, "http://[::1]:3000"],
  [{ HOST: "0.0.0.0", PORT: 3000, WEB_URL: "http://web:8080/" }, "http://web:8080"],
])("%j is found at %s", (environment, url) => {
  expect(webUrlOf({ WEB_URL: undefined, ...environment })).toBe(url);
});
