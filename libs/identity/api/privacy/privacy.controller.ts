import { Controller, Inject } from '@nestjs/common';
import { CurrentActor, Handles, Input, within, type Actor, type InputOf } from '@kindling/platform-api';
import { mayHandleRoster } from '../classes/class-policies.ts';
import { classInPath } from '../classes/class-scope.ts';
import { PupilData } from './pupil-data.ts';

@Controller()
export class PrivacyController {
  constructor(@Inject(PupilData) private readonly data: PupilData) {}

  @Handles('identity.export-pupil', within(classInPath, mayHandleRoster), { shows: 'pupils' })
  export(@Input() { params }: InputOf<'identity.export-pupil'>, @CurrentActor() actor: Actor) { return this.data.export(actor, params.classId, params.personId); }

  @Handles('identity.erase-pupil', within(classInPath, mayHandleRoster))
  erase(@Input() { params, body }: InputOf<'identity.erase-pupil'>, @CurrentActor() actor: Actor) { return this.data.erase(actor, params.classId, params.personId, body.name); }
}
