/** Scrolls sideways by itself, with the keyboard too. */
export const CodeBlock = ({ text }: { text: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
  <pre className="code" tabIndex={0}>
    <code>{text}</code>
  </pre>
);
