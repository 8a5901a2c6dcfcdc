import { Controller, Inject, Req } from '@nestjs/common';
import { everyone, Handles, Input, MaybeActor, Refused, TokenBucket, type Actor, type InputOf } from '@kindling/platform-api';
import type { Request } from 'express';
import { CompilerService } from './compiler-service.ts';

@Controller()
export class CompilationsController {
  private readonly people = new TokenBucket(40, 60);
  private readonly visitors = new TokenBucket(12, 12);
  constructor(@Inject(CompilerService) private readonly compiler: CompilerService) {}

  @Handles('workshop.compile', everyone('Anybody may compile; visitors get a small allowance for each address.'))
  async compile(@Input() { body }: InputOf<'workshop.compile'>, @MaybeActor() actor: Actor | null, @Req() request: Request) {
    const allowed = actor ? this.people.take(actor.personId) : this.visitors.take(request.ip ?? '');
    if (!allowed) throw new Refused('request.too-many', { retryAfterSeconds: 5 });
    const built = await this.compiler.build(body.source);
    return built.ok ? built.value.compilation : built;
  }
}
