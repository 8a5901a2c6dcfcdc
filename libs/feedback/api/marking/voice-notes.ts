import { Inject, Injectable } from '@nestjs/common';
import { voiceNoteLimits, type ErrorCode, type VoiceNote } from '@kindling/contracts';
import { refuse, type Refusal } from '@kindling/kernel';
import { announce, FactBus, type Actor } from '@kindling/platform-api';
import { lockHandIn, placeOfHandIn } from '@kindling/workshop/api';
import { DataSource } from 'typeorm';
import { mayBeCommented, soundKind } from '../../domain/index.ts';
import { addVoice, findVoice, removeVoice, soundOf, voicesOn } from './voice-notes.repository.ts';

export interface Spoken { readonly voiceId: string; readonly type: string; readonly durationMs: number; readonly base64: string }

/** Twenty seconds say what a keyboard makes short. The sound lies with the hand-in and goes with it. */
@Injectable()
export class VoiceNotes {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(FactBus) private readonly facts: FactBus) {}

  speak(actor: Actor, handInId: string, spoken: Spoken): Promise<VoiceNote | Refusal<ErrorCode>> {
    const sound = Buffer.from(spoken.base64, 'base64');
    const mime = soundKind(sound);
    if (!mime || mime !== spoken.type || sound.length > voiceNoteLimits.bytes) return Promise.resolve(refuse('request.malformed'));
    return this.db.transaction(async (db) => {
      const [state, place] = [await lockHandIn(db, handInId), await placeOfHandIn(db, handInId)];
      if (!state || !place) return refuse('resource.not-found');
      const known = await findVoice(db, spoken.voiceId, actor.personId);
      if (known) return known.handInId === handInId && known.authorIsMe ? known : refuse('resource.conflict');
      const allowed = mayBeCommented(state);
      if (!allowed.ok) return allowed;
      if ((await voicesOn(db, handInId, actor.personId)).length >= voiceNoteLimits.perHandIn) return refuse('voice-note.too-many', { most: voiceNoteLimits.perHandIn });
      await addVoice(db, { id: spoken.voiceId, handInId, authorId: actor.personId, mime, durationMs: spoken.durationMs, sound });
      await this.facts.record(db, 'feedback.commented', { personId: place.ownerId, classId: place.classId, exerciseId: place.exerciseId, handInId, commentId: spoken.voiceId });
      await announce(db, { topic: 'feedback', classId: place.classId, personId: place.ownerId });
      return (await findVoice(db, spoken.voiceId, actor.personId)) ?? refuse('resource.conflict');
    });
  }

  sound(handInId: string, voiceId: string) { return soundOf(this.db.manager, handInId, voiceId); }
  async takeBack(actor: Actor, handInId: string, voiceId: string): Promise<Record<string, never> | Refusal<ErrorCode>> {
    return (await removeVoice(this.db.manager, handInId, voiceId, actor.personId)) ? {} : refuse('resource.not-found');
  }
}
