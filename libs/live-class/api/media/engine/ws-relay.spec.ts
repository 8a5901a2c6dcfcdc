import { engineContract } from './contract/engine-contract.ts';
import { wsRelay } from './ws-relay.ts';

describe('sound over the socket', () => engineContract(() => Promise.resolve(wsRelay), null));
