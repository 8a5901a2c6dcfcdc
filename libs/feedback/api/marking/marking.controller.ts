import { Controller, Inject, Res, StreamableFile } from '@nestjs/common';
import { CurrentActor, Handles, Input, Refused, within, type Actor, type InputOf } from '@kindling/platform-api';
import { handInInPath, mayReadHandIn, mayReviewHandIn } from '@kindling/workshop/api';
import type { Response } from 'express';
import { MarkingDesk } from './marking-desk.ts';
import { VoiceNotes } from './voice-notes.ts';

@Controller()
export class MarkingController {
  constructor(@Inject(MarkingDesk) private readonly marking: MarkingDesk, @Inject(VoiceNotes) private readonly voices: VoiceNotes) {}

  @Handles('feedback.sheet', within(handInInPath, mayReadHandIn), { shows: 'pupils' })
  sheet(@Input() { params }: InputOf<'feedback.sheet'>, @CurrentActor() actor: Actor) { return this.marking.sheet(actor, params.handInId); }

  @Handles('feedback.desk', within(handInInPath, mayReviewHandIn), { shows: 'pupils' })
  desk(@Input() { params }: InputOf<'feedback.desk'>) { return this.marking.desk(params.handInId); }

  @Handles('feedback.mark', within(handInInPath, mayReviewHandIn))
  mark(@Input() { params, body }: InputOf<'feedback.mark'>, @CurrentActor() actor: Actor) { return this.marking.mark(actor, params.handInId, params.criterion, body.level); }

  @Handles('feedback.speak', within(handInInPath, mayReviewHandIn))
  speak(@Input() { params, body }: InputOf<'feedback.speak'>, @CurrentActor() actor: Actor) { return this.voices.speak(actor, params.handInId, { voiceId: params.voiceId, ...body }); }

  /** The type is the one its first bytes showed, and no browser guesses another. */
  @Handles('feedback.hear', within(handInInPath, mayReadHandIn), { shows: 'pupils' })
  async hear(@Input() { params }: InputOf<'feedback.hear'>, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const found = await this.voices.sound(params.handInId, params.voiceId);
    if (!found) throw new Refused('resource.not-found');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'private, no-store');
    return new StreamableFile(found.sound, { type: found.mime, disposition: 'attachment; filename="voice"', length: found.sound.length });
  }

  @Handles('feedback.unspeak', within(handInInPath, mayReviewHandIn))
  unspeak(@Input() { params }: InputOf<'feedback.unspeak'>, @CurrentActor() actor: Actor) { return this.voices.takeBack(actor, params.handInId, params.voiceId); }
}
