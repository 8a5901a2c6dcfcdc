import { uuidV7 } from '@kindling/offline';
import { io, type Socket } from 'socket.io-client';
import { digest, type Person } from '../../libs/live-class/domain/index.ts';
import { LiveLink, type GivenAnswer } from '../../libs/live-class/web/link/live-link.ts';
import { portOf } from '../../libs/live-class/web/link/socket-port.ts';

/** A browser in a class: the product's own link over a real socket with the browser's settings. */
export class SimSeat {
  readonly link: LiveLink;
  readonly socket: Socket;
  /** What was said and answered with yes, and what is not answered yet. */
  readonly said = new Map<string, GivenAnswer | null>();

  constructor(url: string, cookie: string, liveId: string, random: () => number) {
    this.link = new LiveLink(liveId, () => uuidV7(Date.now(), random), Date.now);
    this.socket = io(`${url}/live`, { transports: ['websocket', 'polling'], forceNew: true, reconnectionDelay: 500, reconnectionDelayMax: 2000, randomizationFactor: 0.3, extraHeaders: { origin: url, cookie } });
    this.link.attach(portOf(this.socket));
  }

  get live(): boolean { return this.link.read().status.is === 'live'; }
  get seq(): number { return this.link.read().state.seq; }
  /** Who voted for what, who has a hand up and how anybody gets on is told to staff alone, and to each pupil of themselves: what all see is the rest. */
  get digest(): string {
    const { state } = this.link.read();
    return digest({ ...state, polls: state.polls.map((poll) => ({ ...poll, votes: counted(Object.values(poll.votes)) })), people: Object.fromEntries(Object.entries(state.people).map(([id, person]) => [id, seenByAll(person)])) });
  }

  say(text: string): void {
    this.said.set(text, null);
    void this.link.give('chat.say', { text }).then((answer) => { this.said.set(text, answer); });
  }
  leave(): void { this.link.stop(); this.socket.close(); }
}

const seenByAll = (person: Person): Person => ({ ...person, hand: { is: 'down' }, going: { is: 'going' }, step: null, progressAt: 0 });
const counted = (options: readonly number[]): Record<string, number> => Object.fromEntries([...new Set(options)].map((option) => [option, options.filter((each) => each === option).length]));
