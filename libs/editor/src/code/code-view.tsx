import { useEffect, useRef } from 'react';
import { tokensOf, type CodeToken } from './code-tokens.ts';
import './code-view.css';

export interface CodeViewProps {
  code: string;
  /** Lines count from 1. */
  highlightLine?: number;
  pinnedLines?: readonly number[];
  onSelectLine?: (line: number) => void;
  /** Colours of another language than C++. */
  tokens?: (line: string) => CodeToken[];
}

/** A program to read: numbered lines, light colours, a mark where a comment is pinned. Small on purpose: no Monaco. */
export function CodeView({ code, highlightLine, pinnedLines = [], onSelectLine, tokens = tokensOf }: CodeViewProps) {
  const marked = useRef<HTMLLIElement>(null);
  useEffect(() => { marked.current?.scrollIntoView({ block: 'nearest' }); }, [highlightLine]);
  const lines = code.replace(/\n$/, '').split('\n');
  return (
    <ol className="code-view" translate="no">
      {lines.map((line, index) => {
        const number = index + 1;
        const classes = [number === highlightLine ? 'marked' : '', pinnedLines.includes(number) ? 'pinned' : ''].join(' ').trim();
        return (
          <li key={number} ref={number === highlightLine ? marked : null} className={classes} data-line={number}>
            <code {...(onSelectLine ? { onClick: () => onSelectLine(number), onKeyDown: (event: React.KeyboardEvent) => { if (event.key === 'Enter') onSelectLine(number); }, tabIndex: 0, role: 'button' } : {})}>{tokens(line).map((token, at) => <span key={at} className={`t-${token.kind}`}>{token.text}</span>)}{line === '' && ' '}</code>
          </li>
        );
      })}
    </ol>
  );
}
