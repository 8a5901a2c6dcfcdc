import { Controller, Inject } from '@nestjs/common';
import type { ResponseOf } from '@kindling/contracts';
import { classInPath, mayEnterClass, mayLookAfterClass } from '@kindling/identity/api';
import { CurrentActor, Handles, Input, within, type Actor, type InputOf } from '@kindling/platform-api';
import { HeldClasses } from './held-classes.ts';
import { maySeeAttendance } from './live-policies.ts';

@Controller()
export class LiveController {
  constructor(@Inject(HeldClasses) private readonly classes: HeldClasses) {}

  @Handles('live.open', within(classInPath, mayLookAfterClass))
  async open(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'live.open'>) {
    const opened = await this.classes.open(actor, params.classId, body);
    return opened.ok ? opened.value : opened;
  }

  @Handles('live.now', within(classInPath, mayEnterClass))
  async now(@Input() { params }: InputOf<'live.now'>): Promise<ResponseOf<'live.now'>> {
    return { live: await this.classes.now(params.classId) };
  }

  @Handles('live.past', within(classInPath, mayEnterClass))
  async past(@Input() { params }: InputOf<'live.past'>): Promise<ResponseOf<'live.past'>> {
    return { classes: await this.classes.past(params.classId) };
  }

  @Handles('live.class-attendance', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  ofClass(@Input() { params }: InputOf<'live.class-attendance'>): Promise<ResponseOf<'live.class-attendance'>> { return this.classes.ofClass(params.classId); }

  @Handles('live.attendance', maySeeAttendance, { shows: 'pupils' })
  async attendance(@Input() { params }: InputOf<'live.attendance'>) {
    const found = await this.classes.attendance(params.liveId);
    return found.ok ? found.value : found;
  }
}
