"use client";

import type { Editor } from "@tiptap/core";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/input";
import { isSafeAddress } from "@/modules/articles/body";
import { LIMITS } from "@/modules/articles/limits";

type Props = { editor: Editor; onDone: () => void };

/** An address written without its beginning means a page of the web. */
export function addressOf(written: string): string | null {
  const address = written.trim();
  if (isSafeAddress(address)) return address;
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(address)) return `mailto:${address}`;
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(address) ? `https://${address}` : null;
}

export function LinkField({ editor, onDone }: Props) {
  const before: unknown = editor.getAttributes("link").href;
  const [address, setAddress] = useState(typeof before === "string" ? before : "");
  const [isWrong, setIsWrong] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const href = addressOf(address);
    if (!href) return setIsWrong(true);
    editor.chain().focus().extendMarkRange("link").setMark("link", { href }).run();
    onDone();
  };
  const takeAway = () => {
    editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
    onDone();
  };
  return (
    <form
      className="mark-field"
      onSubmit={submit}
      onKeyDown={(event) => event.key === "Escape" && leave(editor, onDone)}
    >
      <Input
        aria-label="Address of the link"
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? "link-problem" : undefined}
        placeholder="https://… or /articles/…"
        value={address}
        maxLength={LIMITS.addressLength}
        autoFocus
        onChange={(event) => setAddress(event.target.value)}
      />
      <Button type="submit" look="primary" size="small">
        Link
      </Button>
      {before ? (
        <Button size="small" onClick={takeAway}>
          Take away
        </Button>
      ) : null}
      {isWrong ? (
        <p id="link-problem" role="alert" className="box-problem">
          A link begins with https://, mailto:, tel:, / or #
        </p>
      ) : null}
    </form>
  );
}

const LANGUAGES = [
  ["uk", "Ukrainian"],
  ["en", "English"],
  ["ru", "Russian"],
  ["de", "German"],
  ["fr", "French"],
  ["pl", "Polish"],
  ["es", "Spanish"],
  ["it", "Italian"],
  ["crh", "Crimean Tatar"],
  ["la", "Latin"],
] as const;

/** Words in another tongue are read aloud and hyphenated as such. */
export function LanguageField({ editor, onDone }: Props) {
  const before: unknown = editor.getAttributes("language").lang;
  const choose = (lang: string) => {
    const chain = editor.chain().focus();
    if (lang) chain.setMark("language", { lang }).run();
    else chain.unsetMark("language").run();
    onDone();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape only
    <div className="mark-field" onKeyDown={(event) => event.key === "Escape" && leave(editor, onDone)}>
      <Select
        aria-label="Language of these words"
        value={typeof before === "string" ? before : ""}
        autoFocus
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">The story’s own</option>
        {LANGUAGES.map(([lang, name]) => (
          <option key={lang} value={lang}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}

function leave(editor: Editor, onDone: () => void) {
  editor.commands.focus();
  onDone();
}
