import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";

type Look = {
  /** primary: the one thing to do here. danger: destroys. bare: no edge. */
  look?: "outline" | "primary" | "danger" | "bare";
  size?: "small" | "normal" | "large";
};

type ButtonProps = ComponentProps<"button"> & Look;

/** A button that cannot be pressed yet takes `aria-disabled`, so that it keeps the focus and can say why. */
export function Button({ look, size, className, type = "button", ...props }: ButtonProps) {
  return <button type={type} className={clsx(buttonClass({ look, size }), className)} {...props} />;
}

export function ButtonLink({ look, size, className, ...props }: ComponentProps<typeof Link> & Look) {
  return <Link className={clsx(buttonClass({ look, size }), className)} {...props} />;
}

type IconButtonProps = Omit<ButtonProps, "children" | "aria-label"> & {
  /** What it does, for those who cannot see the mark, and as a hint for those who can. */
  label: string;
  children: ReactNode;
};

export function IconButton({ label, look = "bare", size = "normal", className, children, ...props }: IconButtonProps) {
  const width = size === "small" ? "w-[26px] max-tablet:w-11" : "w-control";
  return (
    <Button
      look={look}
      size={size}
      aria-label={label}
      title={label}
      className={clsx(width, "px-0!", className)}
      {...props}
    >
      {children}
    </Button>
  );
}

const LOOKS = {
  outline: "border-border bg-background hover:bg-muted",
  primary: "border-primary bg-primary text-primary-foreground hover:bg-primary/90",
  danger: "border-border bg-background text-destructive hover:bg-destructive/8",
  bare: "border-transparent hover:bg-muted",
};
const SIZES = {
  small: "h-[26px] px-2 text-xs max-tablet:h-11 max-tablet:px-3",
  normal: "h-control px-3",
  large: "h-11 w-full px-4 text-md",
};

/** For what is no button but looks like one. */
export const buttonClass = ({
  look = "outline",
  size = "normal",
}: { [Key in keyof Look]: Look[Key] | undefined } = {}) =>
  clsx(
    "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap max-tablet:min-w-11",
    "disabled:border-border disabled:bg-muted disabled:text-muted-foreground",
    "aria-disabled:border-border aria-disabled:bg-muted aria-disabled:text-muted-foreground",
    "aria-pressed:border-transparent aria-pressed:bg-accent aria-pressed:text-primary",
    LOOKS[look],
    SIZES[size],
  );
