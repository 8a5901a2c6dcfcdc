import { LessonTrial } from '@kindling/courses/web';
import { TrainingLessonPage } from '@kindling/volunteers/web';

/** The course for staff in the pupils' own player. */
export default function TrainingLesson() { return <TrainingLessonPage Step={LessonTrial} />; }
