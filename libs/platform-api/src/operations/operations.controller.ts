import { Controller, Inject } from '@nestjs/common';
import type { Actor } from '../access/actor.ts';
import { signedIn } from '../access/policy.ts';
import { CurrentActor, Handles, Input, type InputOf } from '../http/handles.ts';
import { ApplyOperations } from './apply-operations.ts';

@Controller()
export class OperationsController {
  constructor(@Inject(ApplyOperations) private readonly operations: ApplyOperations) {}

  @Handles('operations.apply', signedIn('A signed-in person may send operations; each is allowed or refused by its own policy.'))
  async apply(@Input() { body }: InputOf<'operations.apply'>, @CurrentActor() actor: Actor) {
    const receivedAt = new Date();
    const results = await this.operations.run(body.operations, { actor, deviceId: body.deviceId, receivedAt });
    return { results, serverTime: receivedAt.toISOString() };
  }
}
