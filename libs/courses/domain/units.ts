export interface UnitOfLessons<T> { readonly id: string; /** Null for lessons that no unit names, such as a school's own. */ readonly unit: number | null; readonly lessons: readonly T[] }

/** Lessons in the order of the course, cut where another unit begins; whoever reads them in a row reads the course. */
export function byUnit<T extends { readonly id: string }>(lessons: readonly T[], units: readonly { readonly lessons: readonly string[] }[]): UnitOfLessons<T>[] {
  const parts: { id: string; unit: number | null; lessons: T[] }[] = [];
  for (const lesson of lessons) {
    const at = units.findIndex((each) => each.lessons.includes(lesson.id));
    const unit = at < 0 ? null : at;
    const last = parts.at(-1);
    if (last?.unit === unit) last.lessons.push(lesson); else parts.push({ id: lesson.id, unit, lessons: [lesson] });
  }
  return parts;
}
