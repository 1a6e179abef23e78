import { Fragment, type ReactNode } from "react";

/** Draws one thing after another. Pages are printed once, so nothing is ever reordered and the place is the key. */
export const drawEach = <Item,>(items: readonly Item[], draw: (item: Item, index: number) => ReactNode) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  items.map((item, index) => <Fragment key={index}>{draw(item, index)}</Fragment>);
