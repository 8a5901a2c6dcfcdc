import { Controller, Inject } from '@nestjs/common';
import { classInPath, mayLookAfterClass } from '@kindling/identity/api';
import { CurrentActor, Handles, Input, within, type Actor, type InputOf } from '@kindling/platform-api';
import { mayCorrectAttendance, mayHandOver } from '../live-policies.ts';
import { ClassRecords } from './class-records.ts';

@Controller()
export class RecordsController {
  constructor(@Inject(ClassRecords) private readonly records: ClassRecords) {}

  @Handles('live.correct-attendance', mayCorrectAttendance, { shows: 'pupils' })
  async correct(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'live.correct-attendance'>) {
    const corrected = await this.records.correct(actor, params.liveId, params.personId, body);
    return corrected.ok ? corrected.value : corrected;
  }

  @Handles('live.hand-over', mayHandOver, { shows: 'pupils' })
  async handOver(@Input() { params }: InputOf<'live.hand-over'>) {
    const found = await this.records.handOver(params.liveId);
    return found.ok ? found.value : found;
  }

  @Handles('live.write-hand-over', mayHandOver, { shows: 'pupils' })
  async write(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'live.write-hand-over'>) {
    const written = await this.records.write(actor, params.liveId, body.text);
    return written.ok ? written.value : written;
  }

  @Handles('live.latest-hand-over', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  latest(@Input() { params }: InputOf<'live.latest-hand-over'>) { return this.records.latest(params.classId); }
}
