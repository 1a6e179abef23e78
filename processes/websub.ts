const TIMEOUT_IN_MILLISECONDS = 10_000;
const FEEDS = ["/feed.xml", "/atom.xml", "/feed.json"];

/** Tells a WebSub hub that the paper's feeds have news. @throws when it does not take it: the queue tries again */
export async function pingHub(hubUrl: string, siteUrl: string, signal: AbortSignal): Promise<void> {
  const body = new URLSearchParams({ "hub.mode": "publish" });
  for (const feed of FEEDS) body.append("hub.url", siteUrl + feed);

  const response = await fetch(hubUrl, {
    method: "POST",
    body,
    redirect: "error",
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_IN_MILLISECONDS)]),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`The hub answered with ${response.status}`);
}
