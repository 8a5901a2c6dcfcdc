import { createContext, useContext } from 'react';
import './save-chip.css';

/** Where the work is safe. Each level promises only what it says. */
export type SaveState = 'saved' | 'this-computer' | 'syncing' | 'two-versions' | 'rejected';
/** The app gives the words, so that this library stays without a language. */
export const SaveWords = createContext<Readonly<Record<SaveState, string>>>({ saved: '', 'this-computer': '', syncing: '', 'two-versions': '', rejected: '' });

export function SaveChip({ state }: { state: SaveState }) {
  const words = useContext(SaveWords);
  return <span className={`save-chip ${state}`} role="status" data-testid="save-chip">{words[state]}</span>;
}
