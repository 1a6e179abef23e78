import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { replaceFile } from "./stamps.ts";

const OUT = ".build/assets";
const FONTS = "components/site/fonts";
const ISLANDS = "islands/main.ts";

type Asset = { name: string; file: string; content: Uint8Array };

/** Assets of earlier builds stay: a page printed then still asks for them. */
export async function buildAssets(): Promise<void> {
  const assets = [...(await bundleIslands()), ...readFonts()];
  mkdirSync(OUT, { recursive: true });

  for (const asset of assets) replaceFile(path.join(OUT, asset.file), asset.content);
  const manifest = Object.fromEntries(assets.map((asset) => [asset.name, `/assets/${asset.file}`]));
  replaceFile(path.join(OUT, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function bundleIslands(): Promise<Asset[]> {
  if (!existsSync(ISLANDS)) return [];

  const { outputFiles } = await build({
    entryPoints: [ISLANDS],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
  });
  return outputFiles.map(({ contents }) => named("islands", "islands.js", contents));
}

function readFonts(): Asset[] {
  if (!existsSync(FONTS)) return [];

  return readdirSync(FONTS)
    .filter((name) => name.endsWith(".woff2"))
    .map((name) => named(name, name, readFileSync(path.join(FONTS, name))));
}

function named(name: string, file: string, content: Uint8Array): Asset {
  const { name: stem, ext } = path.parse(file);
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  return { name, file: `${stem}.${hash}${ext}`, content };
}
