export const roles = ['pupil', 'tutor', 'teacher', 'organiser', 'admin'] as const;
export type Role = (typeof roles)[number];
export const staffRoles: readonly Role[] = ['tutor', 'teacher', 'organiser', 'admin'];
