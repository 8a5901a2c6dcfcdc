import { Inject, Injectable } from '@nestjs/common';
import { lessonForClass } from '@kindling/courses/api';
import type { Diagram } from '@kindling/contracts';
import { refuse } from '@kindling/kernel';
import { wiringSheet, type SheetCircuit } from '@kindling/print';
import { DataSource } from 'typeorm';
import { findExercise } from '../exercises/exercises.repository.ts';
import { paperWords, type Language } from './paper-words.ts';

/** Circuits on paper for the bench: those of a lesson, or the one that somebody has in front of them. */
@Injectable()
export class WiringPaper {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async ofLesson(classId: string, lessonId: string, language: Language) {
    const found = await lessonForClass(this.db.manager, classId, lessonId);
    if (!found) return refuse('resource.not-found', {});
    const exercises = found.lesson.steps.flatMap((step) => (step.kind === 'workbench' || step.kind === 'build' ? [step.exercise] : []));
    const circuits = await this.circuits([...new Set(exercises)], language);
    if (circuits.length === 0) return refuse('lesson.no-wiring', {});
    const t = paperWords[language];
    return printed(`${t.lesson(found.lesson.number)} ${found.lesson.title[language]} ${t.sheet}`, circuits, language);
  }

  ofCircuit(title: string, diagram: Diagram, language: Language) {
    const name = title.trim() || paperWords[language].sheet;
    return printed(name, [{ title: name, diagram }], language);
  }

  private async circuits(exerciseIds: readonly string[], language: Language): Promise<SheetCircuit[]> {
    const circuits: SheetCircuit[] = [];
    for (const id of exerciseIds) {
      const exercise = (await findExercise(this.db.manager, id))?.exercise;
      if (exercise && exercise.kind !== 'python') circuits.push({ title: exercise.title[language], diagram: exercise.reference.diagram });
    }
    return circuits;
  }
}

const printed = async (title: string, circuits: readonly SheetCircuit[], language: Language) => ({ name: `${title}.pdf`, pdf: (await wiringSheet(title, circuits, language)).toString('base64') });
