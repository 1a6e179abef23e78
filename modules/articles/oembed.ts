/** Where other sites ask how to show a story of ours: https://oembed.com */
export const oembedPath = (articleUrl: string, format: "json" | "xml") =>
  `/api/oembed?${new URLSearchParams({ url: articleUrl, format })}`;
