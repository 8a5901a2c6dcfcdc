/** Whom a thing on the shared calendar is for; `schoolIds` is empty when it is for everybody of the branch. */
export interface CalendarAudience { readonly schoolIds: readonly string[]; readonly classId: string | null; readonly draft: boolean }
export interface CalendarViewer {
  /** Oversees the branch. */
  readonly whole: boolean;
  /** Belongs to the branch: its own plan and contests are theirs to read. */
  readonly member: boolean;
  readonly role: string;
  readonly schoolId: string;
  readonly classIds: readonly string[];
}

/** Overseers see all of it. Others: classes that they look after and, for teachers, all of their school; of the rest what is for everybody, for their school, or, when they belong to the branch, for any of its schools. */
export function isOnCalendarOf(viewer: CalendarViewer, { schoolIds, classId, draft }: CalendarAudience): boolean {
  if (viewer.whole) return true;
  if (draft || viewer.role === 'pupil') return false;
  const ofOwnSchool = schoolIds.includes(viewer.schoolId);
  if (classId !== null) return viewer.classIds.includes(classId) || (viewer.role === 'teacher' && ofOwnSchool);
  return schoolIds.length === 0 || ofOwnSchool || viewer.member;
}

/** A season at most: a screen asks for a month. */
export const mostCalendarDays = 62;
const DAY_MS = 86_400_000;
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
