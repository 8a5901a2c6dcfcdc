/** What somebody who would like to help can offer. Words for them stand with the screens. */
export const volunteerSubjects = ['electronics', 'programming', 'science', 'english', 'filming', 'organising'] as const;
export type VolunteerSubject = (typeof volunteerSubjects)[number];
/** What a step of a training path is done by: somebody notes it, the course for staff is finished, or a class is rehearsed. */
export const trainingKinds = ['noted', 'course', 'rehearsal'] as const;
export type TrainingKind = (typeof trainingKinds)[number];
/** Papers that end within so many days are pointed out. */
export const papersWarnDays = 30;
