import { Controller, Inject } from '@nestjs/common';
import { classInPath, mayEnterClass, mayHandleRoster } from '@kindling/identity/api';
import { CurrentActor, Handles, Input, within, type Actor, type InputOf } from '@kindling/platform-api';
import { mayDeleteRecording, maySeeRecording } from '../live-policies.ts';
import { RecordingDesk } from './recording-desk.ts';

@Controller()
export class RecordingController {
  constructor(@Inject(RecordingDesk) private readonly desk: RecordingDesk) {}

  @Handles('recording.settings', within(classInPath, mayEnterClass))
  async settings(@Input() { params }: InputOf<'recording.settings'>) {
    const found = await this.desk.settings(params.classId);
    return found.ok ? found.value : found;
  }

  @Handles('recording.set', within(classInPath, mayHandleRoster))
  async set(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'recording.set'>) {
    const set = await this.desk.set(actor, params.classId, body);
    return set.ok ? set.value : set;
  }

  @Handles('recording.of-class', maySeeRecording)
  async of(@Input() { params }: InputOf<'recording.of-class'>) {
    const kept = await this.desk.of(params.liveId);
    return kept.ok ? kept.value : kept;
  }

  @Handles('recording.delete', mayDeleteRecording)
  async delete(@CurrentActor() actor: Actor, @Input() { params }: InputOf<'recording.delete'>) {
    const deleted = await this.desk.delete(actor, params.liveId);
    return deleted.ok ? deleted.value : deleted;
  }
}
