import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { cuts } from "../../components/site/fonts/cuts.ts";
import { faceOf } from "../../components/site/fonts/face.ts";
import { replaceFile } from "./stamps.ts";

const OUT = ".build/assets";
const FONTS = "components/site/fonts";
const ISLANDS = "islands/main.ts";
const PLAYER = "islands/player.ts";
const PROOF = "islands/proof.ts";
const PROOF_STYLE = "islands/proof.css";
const PROOF_WORKER = "node_modules/altcha/dist/workers/pbkdf2.js";

type Asset = { name: string; file: string; content: Uint8Array };

/** Assets of earlier builds stay: a page printed then still asks for them. */
export async function buildAssets(): Promise<void> {
  const fonts = readFonts();
  const assets = [
    ...(await bundleIslands()),
    ...(await bundlePlayer()),
    ...(await bundleProof()),
    ...fonts,
    ...sheetOf(fonts),
  ];
  mkdirSync(OUT, { recursive: true });

  for (const asset of assets) replaceFile(path.join(OUT, asset.file), asset.content);
  const manifest = Object.fromEntries(assets.map((asset) => [asset.name, `/assets/${asset.file}`]));
  replaceFile(path.join(OUT, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function bundleIslands(): Promise<Asset[]> {
  if (!existsSync(ISLANDS)) return [];
  return [named("islands", "islands.js", await bundled(ISLANDS))];
}

/** What a reader who listens needs, and nobody else. */
async function bundlePlayer(): Promise<Asset[]> {
  if (!existsSync(PLAYER)) return [];
  return [named("player", "player.js", await bundled(PLAYER))];
}

/** What a browser computes with when a form is being flooded; apart from the rest, as hardly anybody ever loads it. */
async function bundleProof(): Promise<Asset[]> {
  if (!existsSync(PROOF)) return [];
  return [
    named("proof", "proof.js", await bundled(PROOF)),
    named("proof.css", "proof.css", await bundled(PROOF_STYLE)),
    named("proof-worker", "proof-worker.js", readFileSync(PROOF_WORKER)),
  ];
}

async function bundled(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`${entry} came to nothing`);
  return file.contents;
}

function readFonts(): Asset[] {
  if (!existsSync(FONTS)) return [];

  return readdirSync(FONTS)
    .filter((name) => name.endsWith(".woff2"))
    .map((name) => named(name, name, readFileSync(path.join(FONTS, name))));
}

/** Every cut: those a page begins with are known to it by the same address and not asked for twice. */
function sheetOf(fonts: Asset[]): Asset[] {
  const faces = cuts.flatMap((cut) => {
    const font = fonts.find(({ name }) => name === cut.file);
    return font ? [faceOf(cut, `/assets/${font.file}`)] : [];
  });
  return faces.length > 0 ? [named("fonts.css", "fonts.css", Buffer.from(faces.join("")))] : [];
}

function named(name: string, file: string, content: Uint8Array): Asset {
  const { name: stem, ext } = path.parse(file);
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  return { name, file: `${stem}.${hash}${ext}`, content };
}
