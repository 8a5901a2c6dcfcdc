import { Markdown } from '@kindling/ui';

/** The words and the piece of program of a hint that a grown-up sent. */
export function GivenHint({ text, code }: { text: string; code: string | undefined }) {
  return <><Markdown text={text} />{code && <pre><code>{code}</code></pre>}</>;
}
