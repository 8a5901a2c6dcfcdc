export { CoursesModule } from './courses.module.ts';
export { importContent } from './content/import-content.ts';
export { readContent, type ReadCourse, type ReadLesson } from './content/read-content.ts';
export { courseOfClass, findLesson, isLessonOpen, picturesOf, openings, setOpening, type FoundLesson } from './lessons/lessons.repository.ts';
