import { networkOf, plainAddress } from "./network";

/** A bucket of tokens for each who asks: as many at once as it holds, then as fast as it fills. */
export type RateLimit = {
  /** @param key who asks, such as a client's address  @returns whether this one may go on */
  take(key: string, now: Date): boolean;
  /** What was taken last turned out to cost nothing. */
  giveBack(key: string): void;
};

/** capacity: asked at once; perMinute: asked in the long run; maxKeys: how many askers are remembered. */
export type Rate = { capacity: number; perMinute: number; maxKeys: number };

type Bucket = { tokens: number; filledAt: number };

/**
 * In the memory of this process only: it keeps one asker from taking all the time of the database, and need not be exact.
 * Whoever was silent longest is forgotten first, so the memory it takes is bounded.
 */
export function rateLimit({ capacity, perMinute, maxKeys }: Rate): RateLimit {
  const buckets = new Map<string, Bucket>();

  return {
    take(key, now) {
      const bucket = filled(buckets.get(key) ?? { tokens: capacity, filledAt: now.getTime() }, now.getTime());
      buckets.delete(key); // set anew below: a Map remembers the order, the oldest first
      if (buckets.size >= maxKeys) forgetOldest(buckets);

      const mayGoOn = bucket.tokens >= 1;
      buckets.set(key, mayGoOn ? { ...bucket, tokens: bucket.tokens - 1 } : bucket);
      return mayGoOn;
    },
    giveBack(key) {
      const bucket = buckets.get(key);
      if (bucket) bucket.tokens = Math.min(capacity, bucket.tokens + 1);
    },
  };

  function filled(bucket: Bucket, now: number): Bucket {
    const minutes = Math.max(0, now - bucket.filledAt) / 60_000;
    return { tokens: Math.min(capacity, bucket.tokens + minutes * perMinute), filledAt: now };
  }
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  const oldest = buckets.keys().next();
  if (!oldest.done) buckets.delete(oldest.value);
}

/** Who asks, for a rate limit: an IPv6 customer owns a whole /64. @param address of the client, as the web process knows it */
export function askerOf(address: string): string {
  const plain = plainAddress(address) ?? address;
  return plain.includes(":") ? networkOf(plain, 64) : plain;
}
