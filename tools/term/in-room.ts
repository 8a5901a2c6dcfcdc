import type { TermClass } from './found-schools.ts';
import type { Luck, World } from './world.ts';

/** Whoever acts in one class of the term, with chances of their own. */
export class InRoom {
  protected readonly world: World;
  readonly luck: Luck;
  readonly room: TermClass;

  constructor(world: World, room: TermClass) {
    this.world = world;
    this.luck = world.nextLuck();
    this.room = room;
  }
}
