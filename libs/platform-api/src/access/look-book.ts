/** A member of staff has been shown what belongs to pupils: of one pupil, or of a whole class. */
export interface Look { readonly actorId: string; readonly action: string; readonly subjectId: string | null; readonly classId: string | null }

/** Keeps who looked; provided by the identity context. */
export interface LookBook { write(look: Look): Promise<void> }
export const LOOK_BOOK = Symbol('LookBook');

/** What a handler shows beyond the person who asks. */
export interface Shows { readonly shows?: 'pupils' }
