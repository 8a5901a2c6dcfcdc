import { useEffect, useRef } from 'react';
import { tokensOf, type CodeToken } from './code-tokens.ts';
import './code-view.css';

/** `line` counts from 1; `column` is how many signs of that line stand before it. */
export interface CodeCaret { readonly line: number; readonly column: number; readonly name: string }
export interface CodeViewProps {
  code: string;
  /** Lines count from 1. */
  highlightLine?: number;
  pinnedLines?: readonly number[];
  onSelectLine?: (line: number) => void;
  /** Where somebody else writes. */
  caret?: CodeCaret;
  /** Colours of another language than C++. */
  tokens?: (line: string) => CodeToken[];
}

/** A program to read: numbered lines, light colours, a mark where a comment is pinned. Small on purpose: no Monaco. */
export function CodeView({ code, highlightLine, pinnedLines = [], onSelectLine, caret, tokens = tokensOf }: CodeViewProps) {
  const marked = useRef<HTMLLIElement>(null);
  useEffect(() => { marked.current?.scrollIntoView({ block: 'nearest' }); }, [highlightLine]);
  const lines = code.replace(/\n$/, '').split('\n');
  return (
    <ol className={onSelectLine ? 'code-view choosable' : 'code-view'} translate="no" {...(onSelectLine ? {} : { tabIndex: 0 })}>
      {lines.map((line, index) => {
        const number = index + 1;
        const classes = [number === highlightLine ? 'marked' : '', pinnedLines.includes(number) ? 'pinned' : ''].join(' ').trim();
        return (
          <li key={number} ref={number === highlightLine ? marked : null} className={classes} data-line={number}
            {...(onSelectLine ? { onClick: () => onSelectLine(number), onKeyDown: (event: React.KeyboardEvent) => { if (event.key === 'Enter') onSelectLine(number); } } : {})}>
            <code {...(onSelectLine ? { role: 'button', tabIndex: 0, ...(line.trim() === '' ? { 'aria-label': String(number) } : {}) } : {})}>
              {caret?.line === number && <CaretMark caret={caret} before={line.slice(0, caret.column)} />}
              {tokens(line).map((token, at) => <span key={at} className={`t-${token.kind}`}>{token.text}</span>)}{line === '' && ' '}
            </code>
          </li>
        );
      })}
    </ol>
  );
}

/** Stands behind an unseen copy of what is before it, which is as wide as the line's own beginning. */
function CaretMark({ caret, before }: { caret: CodeCaret; before: string }) {
  const mark = useRef<HTMLElement>(null);
  useEffect(() => { mark.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }); }, [caret.line, caret.column]);
  return <span className="code-caret"><span aria-hidden="true">{before}</span><i ref={mark} data-name={caret.name} /></span>;
}
