import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** There is nothing else on the screen: this is its heading. */
  isWholeScreen?: boolean;
};

/** Says what is not there and why, and what to do about it. No drawing. */
export const EmptyState = ({ title, children, actions, isWholeScreen = false }: Props) => {
  const Title = isWholeScreen ? "h1" : "p";
  return (
    <div className="grid min-h-80 content-center justify-items-center gap-3 p-8 text-center">
      <Title className="font-serif text-xl leading-tight font-semibold text-balance">{title}</Title>
      {children ? <div className="max-w-[52ch] text-muted-foreground">{children}</div> : null}
      {actions ? <div className="flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
};
