import { Controller, Inject } from '@nestjs/common';
import { classInPath, mayLearnInClass, mayLookAfterClass } from '@kindling/identity/api';
import { CurrentActor, Handles, Input, policy, within, type Actor, type InputOf, type OwnedScope } from '@kindling/platform-api';
import { Peers } from './peers.ts';
import { taskInPath } from './task-scope.ts';

const wasAsked = policy<OwnedScope>('Only the pupil who was asked looks at that work and answers.', (actor, scope) => actor.personId === scope.ownerId);

@Controller()
export class PeersController {
  constructor(@Inject(Peers) private readonly peers: Peers) {}

  @Handles('peer.rounds', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  rounds(@Input() { params }: InputOf<'peer.rounds'>) { return this.peers.rounds(params.classId); }

  @Handles('peer.start', within(classInPath, mayLookAfterClass))
  start(@Input() { params, body }: InputOf<'peer.start'>, @CurrentActor() actor: Actor) { return this.peers.start(actor, params, body.roundId); }

  @Handles('peer.release', within(classInPath, mayLookAfterClass))
  release(@Input() { params, body }: InputOf<'peer.release'>) { return this.peers.release(params.classId, params.roundId, body.without); }

  @Handles('peer.mine', within(classInPath, mayLearnInClass))
  mine(@Input() { params }: InputOf<'peer.mine'>, @CurrentActor() actor: Actor) { return this.peers.mine(actor, params.classId); }

  @Handles('peer.task', within(taskInPath, wasAsked))
  task(@Input() { params }: InputOf<'peer.task'>) { return this.peers.task(params.taskId); }

  @Handles('peer.write', within(taskInPath, wasAsked))
  write(@Input() { params, body }: InputOf<'peer.write'>, @CurrentActor() actor: Actor) { return this.peers.write(actor, params.taskId, body.stars, body.wish); }
}
