export { CoursesModule } from './courses.module.ts';
export { importContent } from './content/import-content.ts';
export { readContent, type ReadCourse, type ReadLesson } from './content/read-content.ts';
export { courseOfClass, findLesson, isAtSchool, isLessonOpen, lessonForClass, picturesOf, openings, setOpening, type FoundLesson } from './lessons/lessons.repository.ts';
export { addOwnFilm, copyFilms, filmOfUpload, ownFilms, type OwnFilm } from './content/own-films.repository.ts';
export { lessonToShow } from './lessons/lesson-to-show.ts';
export { addOwnPicture, addVersion, copyPictures, exercisesOfLesson, ownPictures, placeInCourse, setWithdrawn, type OwnLessonPlace, type OwnPicture } from './content/own-lessons.repository.ts';
