import type { WaitingCount } from "@/modules/waiting/waiting";

/** How many wait for what is sold out; nothing where nobody does. */
export const WaitingCounts = ({ counts }: { counts: WaitingCount[] }) =>
  counts.length === 0 ? null : (
    <section aria-labelledby="waiting-list" className="flex flex-wrap gap-x-6 gap-y-1 border-b px-4 py-2">
      <h2 id="waiting-list" className="font-semibold">
        Waiting list
      </h2>
      {counts.map(({ edition, magazine, readerCount, copies }) => (
        <p key={`${magazine} ${edition}`} className="text-muted-foreground">
          <i className="font-serif">{magazine}</i>, {edition}:{" "}
          <span className="tabular-nums text-foreground">
            {readerCount === 1 ? "one reader" : `${readerCount.toLocaleString("en")} readers`},{" "}
            {copies === 1 ? "one copy" : `${copies.toLocaleString("en")} copies`}
          </span>
        </p>
      ))}
    </section>
  );
