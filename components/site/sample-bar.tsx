/** Nobody shall mistake the invented paper for a real one. */
export const SampleBar = ({ name }: { name: string }) => (
  <aside className="sample" aria-label="About this paper">
    <p className="wrap">Sample content: {name}, its people, places and stories are invented.</p>
  </aside>
);
