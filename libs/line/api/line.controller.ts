import { Controller, Inject } from '@nestjs/common';
import { classInPath, mayLearnInClass, mayLookAfterClass } from '@kindling/identity/api';
import { CurrentActor, Handles, Input, within, type Actor, type InputOf } from '@kindling/platform-api';
import { ClassLine } from './class-line.ts';

@Controller()
export class LineController {
  constructor(@Inject(ClassLine) private readonly line: ClassLine) {}

  @Handles('line.report', within(classInPath, mayLearnInClass))
  async report(@Input() { params, body }: InputOf<'line.report'>, @CurrentActor() actor: Actor) { await this.line.report(actor, params.classId, body); return {}; }

  @Handles('line.of-class', within(classInPath, mayLookAfterClass))
  ofClass(@Input() { params }: InputOf<'line.of-class'>) { return this.line.ofClass(params.classId); }
}
