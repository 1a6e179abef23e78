// The floor plan: an import only ever goes down (docs/architecture.md).
const SERVER =
  "^modules/(platform/(audit|db|env|queue|mail|mailer|storage|payments)\\.ts|staff/(session|next-auth|cookies)\\.ts|[^/]+/(queries|commands)[./])";
const TEST = "\\.(test|spec|fixture)\\.tsx?$";
const rule = (name, from, to) => ({ name, severity: "error", from, to });

module.exports = {
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules|prisma/generated" },
    exclude: { path: "^(\\.next|\\.build|\\.data|prisma/generated)/" },
  },
  forbidden: [
    rule("no-circles", {}, { circular: true }),
    rule("imports-go-down", { path: "^modules/" }, { path: "^(app|components)/" }),
    rule("components-know-no-route", { path: "^components/" }, { path: "^app/" }),
    rule("components-know-no-server", { path: "^components/" }, { path: SERVER }),
    rule("platform-is-the-ground", { path: "^modules/platform/" }, { path: "^modules/(?!platform/)" }),
    rule(
      "sideways-by-noun-only",
      { path: "^modules/([^/]+)/", pathNot: TEST },
      { path: SERVER, pathNot: "^modules/(platform|$1)/" },
    ),
    rule(
      "nouns-are-pure",
      { path: "^modules/(?!platform/)", pathNot: [SERVER, TEST, "^modules/(snapshots|imports|media|archive-runs)/"] },
      { path: [SERVER, "^prisma/", "^node_modules/next"], dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "only-modules-touch-the-database",
      { path: "^(app|components)/", pathNot: TEST },
      { path: "^(prisma/generated/|modules/platform/db)" },
    ),
    rule(
      "only-actions-and-routes-write",
      { path: "^app/", pathNot: "(actions|route)\\.tsx?$" },
      { path: "/commands[./]" },
    ),
    rule(
      "only-processes-act-by-the-clock",
      { path: "^(app|components|modules)/", pathNot: TEST },
      { path: "^modules/staff/by-the-clock" },
    ),
    rule("processes-know-no-page", { path: "^processes/" }, { path: "^app/" }),
    rule("nobody-imports-a-process", { pathNot: "^(processes|e2e|bench)/" }, { path: "^processes/" }),
    rule(
      "islands-are-light",
      { path: "^islands/" },
      { path: ["^(app|components|processes|prisma)/", "^node_modules/(react|next)/", SERVER] },
    ),
    rule(
      "modules-know-no-framework",
      { path: "^modules/(?!staff/)", pathNot: TEST },
      { path: "^node_modules/(next|react)/" },
    ),
  ],
};
