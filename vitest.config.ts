import path from "node:path";
import { defineConfig } from "vitest/config";

const ROOT = import.meta.dirname;
const NOT_OURS = ["**/node_modules/**", "**/.build/**", "**/.next/**", "**/.data/**", "e2e/**"];

const alias = {
  "@": ROOT,
  // The mark that keeps a file out of browsers throws outside of Next.
  "server-only": path.join(ROOT, "processes/build/nothing.ts"),
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...NOT_OURS, "**/*.db.test.ts"],
          env: { TZ: "UTC" },
        },
      },
      {
        resolve: { alias },
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: NOT_OURS,
          env: { TZ: "UTC" },
          globalSetup: "processes/checks/database-server.ts",
          setupFiles: "processes/checks/database-of-file.ts",
          testTimeout: 20_000,
          hookTimeout: 60_000,
          maxWorkers: 3,
        },
      },
    ],
  },
});
