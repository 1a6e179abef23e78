import type { ReactNode } from "react";

type Props = {
  title: string;
  children: ReactNode;
  isBad?: boolean;
  /** Announced when it appears: the answer to something the reader did. */
  isAnswer?: boolean;
};

export const Notice = ({ title, children, isBad = false, isAnswer = false }: Props) => (
  <div className={isBad ? "notice bad" : "notice"} {...(isAnswer && { role: "status", tabIndex: -1 })}>
    <h2>{title}</h2>
    {children}
  </div>
);
