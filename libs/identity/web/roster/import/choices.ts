import type { RosterFinding, RosterPreviewRow } from '@kindling/contracts';

export type Choice = 'add' | 'namesake' | 'join' | 'restore' | 'skip';
/** What can be done with a finding; the first is proposed. */
export const choicesFor: Readonly<Record<RosterFinding, readonly Choice[]>> = {
  'new': ['add', 'skip'], 'in-this-class': ['skip', 'namesake'], 'in-other-class': ['join', 'namesake', 'skip'], 'archived': ['restore', 'namesake', 'skip'],
  'twice-in-list': ['skip', 'namesake'], 'no-name': ['skip'], 'too-long': ['skip'],
};

export interface ChosenRow { readonly row: RosterPreviewRow; readonly choice: Choice; /** For a new pupil; made once, so that sending again adds nobody twice. */ readonly freshId: string }
export interface RowToWrite { readonly personId: string; readonly name: string; readonly tile: number | null; readonly joins: boolean; readonly namesake: boolean; readonly consentOnPaper: boolean }

export const rowsToWrite = (rows: readonly ChosenRow[], consentOnPaper: boolean): RowToWrite[] => rows.filter(({ choice }) => choice !== 'skip').map(({ row, choice, freshId }) => {
  const joins = (choice === 'join' || choice === 'restore') && row.known !== null;
  return { personId: joins ? (row.known?.personId ?? freshId) : freshId, name: row.name, tile: row.tile, joins, namesake: choice === 'namesake', consentOnPaper: !joins && consentOnPaper };
});
