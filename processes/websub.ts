const TIMEOUT_IN_MILLISECONDS = 10_000;

/** Tells a WebSub hub that feeds have news. @param feeds paths  @throws when it does not take it: the queue tries again */
export async function pingHub(hubUrl: string, siteUrl: string, feeds: string[], signal: AbortSignal): Promise<void> {
  const body = new URLSearchParams({ "hub.mode": "publish" });
  for (const feed of feeds) body.append("hub.url", new URL(feed, siteUrl).href);

  const response = await fetch(hubUrl, {
    method: "POST",
    body,
    redirect: "error",
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_IN_MILLISECONDS)]),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`The hub answered with ${response.status}`);
}
