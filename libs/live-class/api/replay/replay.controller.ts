import { Controller, Inject } from '@nestjs/common';
import { CurrentActor, Handles, Input, type Actor, type InputOf } from '@kindling/platform-api';
import { mayReplay, mayWriteNotes } from '../live-policies.ts';
import { ReplayDesk } from './replay-desk.ts';
import { ReplayNotes } from './replay-notes.ts';

@Controller()
export class ReplayController {
  constructor(@Inject(ReplayDesk) private readonly desk: ReplayDesk, @Inject(ReplayNotes) private readonly notes: ReplayNotes) {}

  @Handles('replay.index', mayReplay)
  index(@Input() { params }: InputOf<'replay.index'>) { return answer(this.desk.index(params.liveId)); }

  @Handles('replay.log', mayReplay, { shows: 'pupils' })
  log(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<'replay.log'>) { return answer(this.desk.log(actor, params.liveId, query)); }

  @Handles('replay.voice', mayReplay)
  voice(@Input() { params, query }: InputOf<'replay.voice'>) { return answer(this.desk.voice(params.liveId, query)); }

  @Handles('replay.search', mayReplay, { shows: 'pupils' })
  search(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<'replay.search'>) { return answer(this.desk.search(actor, params.liveId, query.q)); }

  @Handles('replay.moment', mayReplay)
  moment(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<'replay.moment'>) { return answer(this.desk.moment(actor, params.liveId, query.atMs)); }

  @Handles('replay.add-note', mayWriteNotes)
  addNote(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'replay.add-note'>) { return answer(this.notes.add(actor, params.liveId, body)); }

  @Handles('replay.remove-note', mayWriteNotes)
  removeNote(@Input() { params }: InputOf<'replay.remove-note'>) { return answer(this.notes.remove(params.liveId, params.noteId)); }
}

/** The interceptor turns a refusal into its status; a yes leaves as its value. */
async function answer<T extends { readonly ok: true; readonly value: unknown } | { readonly ok: false }>(decided: Promise<T>) {
  const given = await decided;
  return given.ok ? given.value : given;
}
