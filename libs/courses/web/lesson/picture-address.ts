import { routeTable } from '@kindling/contracts/light';

/** Pictures are cached by the lesson's version for a year. */
export const pictureAddress = (lessonId: string, file: string, version: string): string =>
  `${routeTable['courses.picture'][1].replace(':lessonId', encodeURIComponent(lessonId)).replace(':file', encodeURIComponent(file))}?v=${encodeURIComponent(version)}`;
