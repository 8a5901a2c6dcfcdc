/** Whether staff may write in a pupil's program. */
export type HelpingHand = { readonly is: 'none' } | { readonly is: 'asked' | 'allowed'; readonly by: string };
/** `seq` tells one tip from the next; `text` null points to the exercise's own next hint. */
export interface Tip { readonly seq: number; readonly by: string; readonly text: string | null }
export interface PupilHelp { readonly hand: HelpingHand; readonly tip: Tip | null }
export const noHelp: PupilHelp = { hand: { is: 'none' }, tip: null };
