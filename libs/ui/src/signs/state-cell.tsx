import { Icon } from './icon.tsx';
import './state-cell.css';

export type CellState = 'none' | 'started' | 'done' | 'first-try' | 'stuck' | 'help';
const shapes: Readonly<Record<CellState, string>> = { none: '□', started: '◐', done: '●', 'first-try': '★', stuck: '▲', help: '' };

/** Shape and colour, never colour alone. Without a label it is decoration: the word stands beside it. */
export function StateCell({ state, label }: { state: CellState; label: string }) {
  return <span className={`state-cell ${state}`} {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}>{state === 'help' ? <Icon name="hand" /> : shapes[state]}</span>;
}
