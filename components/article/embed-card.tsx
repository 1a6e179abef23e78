import type { Block } from "@/modules/articles/body";
import { frameOf, providerNames } from "@/modules/articles/embed";

type Embed = Extract<Block, { type: "embed" }>;

/** Nothing is asked of another house before the reader says so: a card with a link, and a button if the island is there. */
export function EmbedCard({ embed }: { embed: Embed }) {
  const { provider, url, title, description, caption } = embed.attrs;
  const frame = frameOf(provider, url);
  const from = providerNames[provider] || hostOf(url);

  return (
    <figure className="embed">
      <embed-card data-frame={frame?.address} data-shape={frame?.shape} data-from={from} data-title={title || from}>
        <p className="label">{from}</p>
        <p className="embed-title">
          <a href={url}>{title || hostOf(url)}</a>
        </p>
        {description && <p className="hint">{description}</p>}
      </embed-card>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url);
