import { expect, test } from "vitest";
import { JOB_NAMES } from "@/modules/operations/operations";
import { jobHandlers } from "./handlers";

test("every kind of work is called by words the newsroom knows, where its state is looked at", () => {
  const press = { webUrl: "http://127.0.0.1:1", secret: "", clock: () => new Date() };
  const mailer = { handOver: () => Promise.reject(new Error("no mail")), trouble: async () => null, close: () => {} };
  const environment = { SITE_URL: "https://daymark.example", WEBSUB_HUB_URL: undefined };
  const unnamed = Object.keys(jobHandlers(press, mailer, environment)).filter((name) => !JOB_NAMES[name]);
  expect(unnamed).toEqual([]);
});
