"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  isEditable: boolean;
  placeholder?: string;
  className?: string;
  /** How many characters it holds; the field says so before it takes no more. */
  most: number;
  /** What is wrong with what stands there. */
  problem?: string | undefined;
  /** Enter here goes back to the text. */
  onEnter?: () => void;
};

/**
 * A line of a box: a caption, a credit. It keeps its own value while one types in it, so that the caret stays where it is
 * when the story answers late, and takes what others write when one does not.
 */
export function BoxField({ label, value, onChange, isEditable, onEnter, className, most, problem, ...rest }: Props) {
  const id = useId();
  const [own, setOwn] = useState(value);
  const isTyping = useRef(false);
  useEffect(() => {
    if (!isTyping.current) setOwn(value);
  }, [value]);

  const change = (next: string) => {
    setOwn(next);
    onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    onEnter?.();
  };
  const limit = isEditable ? limitOf(own.length, most) : "";
  const notes = [limit && `${id}-limit`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className="box-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={1}
        value={own}
        readOnly={!isEditable}
        className={className}
        maxLength={most}
        aria-invalid={own.length > most || undefined}
        aria-describedby={notes || undefined}
        onFocus={() => {
          isTyping.current = true;
        }}
        onBlur={() => {
          isTyping.current = false;
          setOwn(value);
        }}
        onChange={(event) => change(event.target.value.replace(/\n/g, " "))}
        onKeyDown={onKeyDown}
        {...rest}
      />
      {problem ? (
        <p id={`${id}-problem`} className="box-limit is-reached">
          {problem}
        </p>
      ) : null}
      {limit ? (
        <p id={`${id}-limit`} role="status" className={own.length < most ? "box-limit" : "box-limit is-reached"}>
          {limit}
        </p>
      ) : null}
    </div>
  );
}

/** Said from nine tenths on: what a field cuts off without a word is lost. */
function limitOf(length: number, most: number): string {
  if (length > most) return `${length - most} of ${length} characters are too many: at most ${most}.`;
  if (length === most) return `Full: at most ${most} characters.`;
  return length >= most * 0.9 ? `${most - length} of ${most} characters left.` : "";
}
