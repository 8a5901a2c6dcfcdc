import { marked, type Token, type Tokens } from 'marked';
import { Fragment, type ReactNode } from 'react';

/** A safe part of Markdown: paragraphs, bold, code, lists. Parsed by `marked`, drawn as elements; HTML stays text. */
export function Markdown({ text, inline = false }: { text: string; inline?: boolean }) {
  const tokens = inline ? marked.Lexer.lexInline(text) : marked.lexer(text);
  return <>{tokens.map((token, index) => <Fragment key={index}>{draw(token)}</Fragment>)}</>;
}

function children(tokens: readonly Token[] | undefined, text: string): ReactNode {
  return tokens ? tokens.map((token, index) => <Fragment key={index}>{draw(token)}</Fragment>) : plain(text);
}
const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };
const plain = (text: string): string => text.replace(/&(lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity);

function draw(token: Token): ReactNode {
  switch (token.type) {
    case 'paragraph': return <p>{children(token.tokens, token.raw)}</p>;
    case 'heading': return <h3>{children(token.tokens, token.raw)}</h3>;
    case 'strong': return <strong>{children(token.tokens, token.raw)}</strong>;
    case 'em': return <strong>{children(token.tokens, token.raw)}</strong>;
    case 'codespan': return <code>{plain((token as Tokens.Codespan).text)}</code>;
    case 'code': return <pre><code>{(token as Tokens.Code).text}</code></pre>;
    case 'list': {
      const list = token as Tokens.List;
      const items = list.items.map((item, index) => <li key={index}>{children(item.tokens, item.text)}</li>);
      return list.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'text': return 'tokens' in token && token.tokens ? children(token.tokens, token.raw) : plain(token.raw);
    case 'br': return <br />;
    case 'space': return null;
    default: return token.raw;
  }
}
