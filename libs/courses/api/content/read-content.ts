import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { course, exercise, lesson, type Course, type Exercise, type Lesson } from '@kindling/contracts';
import { ok, refuse, type Result } from '@kindling/kernel';
import { parse } from 'yaml';
import type { z } from 'zod';

export interface ReadLesson { readonly lesson: Lesson; readonly exercises: readonly Exercise[]; readonly pictures: ReadonlyMap<string, string>; readonly version: string }
export interface ReadCourse { readonly course: Course; readonly lessons: readonly ReadLesson[]; readonly version: string }

/** Reads and checks every course below a folder. Refuses with all problems at once, each with its file. */
export function readContent(folder: string): Result<readonly ReadCourse[], 'content-broken'> {
  const problems: string[] = [];
  const courses = folders(folder).filter((name) => existsSync(join(folder, name, 'course.yaml'))).map((name) => readCourse(join(folder, name), problems));
  if (problems.length > 0) return refuse('content-broken', { problems: problems.join('\n') });
  return ok(courses.filter((each) => each !== null));
}

const folders = (path: string): string[] => (existsSync(path) ? readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort() : []);
const files = (path: string, ending: string): string[] => (existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(ending)).sort() : []);
const digest = (parts: readonly string[]): string => createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);

function readFile<S extends z.ZodType>(schema: S, path: string, problems: string[]): z.output<S> | null {
  try {
    const parsed = schema.safeParse(parse(readFileSync(path, 'utf8')));
    if (parsed.success) return parsed.data;
    problems.push(...parsed.error.issues.slice(0, 10).map((issue) => `${path}: ${issue.path.join('.')}: ${issue.message}`));
  } catch (failure) {
    problems.push(`${path}: ${failure instanceof Error ? failure.message.split('\n')[0] : 'cannot be read'}`);
  }
  return null;
}

function readCourse(path: string, problems: string[]): ReadCourse | null {
  const read = readFile(course, join(path, 'course.yaml'), problems);
  const lessons = folders(path).filter((name) => existsSync(join(path, name, 'lesson.yaml'))).map((name) => readLesson(join(path, name), problems)).filter((each) => each !== null);
  if (!read) return null;
  const missing = read.lessons.filter((id) => !lessons.some((each) => each.lesson.id === id));
  problems.push(...missing.map((id) => `${join(path, 'course.yaml')}: lesson ${id} is not there`));
  const inOrder = read.lessons.flatMap((id) => lessons.find((each) => each.lesson.id === id) ?? []);
  return { course: read, lessons: inOrder, version: digest([JSON.stringify(read), ...inOrder.map((each) => each.version)]) };
}

function readLesson(path: string, problems: string[]): ReadLesson | null {
  const read = readFile(lesson, join(path, 'lesson.yaml'), problems);
  const exercises = files(join(path, 'exercises'), '.yaml').map((name) => readFile(exercise, join(path, 'exercises', name), problems)).filter((each) => each !== null);
  const pictures = new Map(files(join(path, 'pictures'), '.svg').map((name) => [name, readFileSync(join(path, 'pictures', name), 'utf8')]));
  if (!read) return null;
  problems.push(...captionsMissing(read, files(join(path, 'films'), '')).map((name) => `${path}: captions ${name} are not there`));
  problems.push(...danglingIn(read, exercises, pictures).map((problem) => `${path}: ${problem}`));
  return { lesson: read, exercises, pictures, version: digest([JSON.stringify(read), ...exercises.map((each) => JSON.stringify(each)), ...pictures.values()]) };
}

/** A film may be left out, its still twin tells the same; a film without captions may not come. */
const captionsMissing = (read: Lesson, films: readonly string[]): string[] =>
  read.steps.flatMap((step) => (step.kind === 'video' && films.includes(step.film) ? Object.values(step.captions).filter((name) => !films.includes(name)) : []));

/** Names that point nowhere. */
function danglingIn(read: Lesson, exercises: readonly Exercise[], pictures: ReadonlyMap<string, string>): string[] {
  const wanted = [...JSON.stringify(read.steps).matchAll(/"file":"([^"]+)"/g)].map((match) => match[1] ?? '');
  const used = read.steps.flatMap((step) => ('exercise' in step ? [step.exercise] : []));
  return [
    ...wanted.filter((file) => !pictures.has(file)).map((file) => `picture ${file} is not there`),
    ...used.filter((id) => !exercises.some((each) => each.id === id)).map((id) => `exercise ${id} is not there`),
  ];
}
