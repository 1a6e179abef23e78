import { currentPages } from "./processes/build/pages-folder.mjs";

/** @type {import("next").NextConfig} */
export default {
  // Readers are sent printed files: what Next would add to or cache of them is switched off.
  poweredByHeader: false,
  compress: false,
  generateEtags: false,
  trailingSlash: false,
  htmlLimitedBots: /.*/, // metadata in the head, never streamed into the body
  images: { unoptimized: true }, // the worker makes renditions; /_next/image answers 404
  // `npm run build` builds beside the pages in use, then points here (processes/build/pages.ts).
  distDir: process.env.PAGES_FOLDER ?? currentPages() ?? ".next",
  // Types are checked by "npm run check". Next leaves a tsconfig alone that extends another: tsconfig.json stays as it is.
  typescript: { ignoreBuildErrors: true, tsconfigPath: "tsconfig.next.json" },
  experimental: { inlineCss: true },
  serverExternalPackages: [
    "@prisma/client",
    "@prisma/adapter-pg",
    "pg",
    "pg-boss",
    "sharp",
    "@node-rs/argon2",
    "pdfkit",
    "stripe",
    "yjs",
  ], // two copies of yjs in one process do not know each other's types
};
