import { mediaAnswer, mediaClose, type MediaAnswer, type MediaNotice } from '@kindling/contracts';
import type { RTCDataChannel, RTCPeerConnection } from 'werift';
import type { WebSocket } from 'ws';
import type { Carrier } from '../media-engine.ts';
import { SocketCarrier } from '../socket-carrier.ts';
import { announced, withoutAddresses } from './descriptions.ts';
import { PeerCarrier } from './peer-carrier.ts';

/** To find out that no packet gets through; the class is heard over the socket then. */
const WITHIN_MS = 5000;

/** Offers a channel over the socket. @returns the channel's carrier, or the socket's for a browser that declines or is not reached. */
export async function carryByPeer(door: WebSocket, peer: RTCPeerConnection, addresses: readonly string[]): Promise<Carrier | null> {
  const channel = peer.createDataChannel('voice', { ordered: false, maxRetransmits: 0 });
  door.once('close', () => { void peer.close(); });
  const asked = answered(door);
  // The door was closed until it was known who knocks.
  door.resume();
  await offer(door, peer, addresses);
  const answer = await asked;
  const connected = answer.is === 'answer' && await take(peer, channel, answer.sdp);
  if (connected) return new PeerCarrier(new SocketCarrier(door), channel);
  void peer.close();
  if (answer.is === 'nonsense') { door.close(mediaClose.malformed, 'malformed'); return null; }
  return new SocketCarrier(door);
}

async function offer(door: WebSocket, peer: RTCPeerConnection, addresses: readonly string[]): Promise<void> {
  await peer.setLocalDescription(await peer.createOffer());
  if (peer.iceGatheringState !== 'complete') await peer.iceGatheringStateChange.watch((state) => state === 'complete', WITHIN_MS).catch(() => undefined);
  const notice: MediaNotice = { k: 'offer', sdp: announced(peer.localDescription?.sdp ?? '', addresses) };
  if (door.readyState === door.OPEN) door.send(JSON.stringify(notice));
}

type Heard = { readonly is: 'answer'; readonly sdp: string } | { readonly is: 'declined' | 'nonsense' };
const heardIn = (bytes: unknown, isBinary: boolean): Heard => {
  if (isBinary) return { is: 'nonsense' };
  const parsed = mediaAnswer.safeParse(json(String(bytes)));
  return parsed.success ? heard(parsed.data) : { is: 'nonsense' };
};
const heard = (answer: MediaAnswer): Heard => (answer.k === 'answer' ? { is: 'answer', sdp: answer.sdp } : { is: 'declined' });
function json(text: string): unknown { try { return JSON.parse(text); } catch { return null; } }

/** The first thing said, once; silence and leaving mean no. */
const answered = (door: WebSocket): Promise<Heard> => new Promise((resolve) => {
  const done = (said: Heard): void => { clearTimeout(late); door.off('message', hear); resolve(said); };
  const hear = (bytes: unknown, isBinary: boolean): void => done(heardIn(bytes, isBinary));
  const late = setTimeout(() => done({ is: 'declined' }), WITHIN_MS);
  door.on('message', hear);
  door.once('close', () => done({ is: 'declined' }));
});

async function take(peer: RTCPeerConnection, channel: RTCDataChannel, sdp: string): Promise<boolean> {
  // Written by a browser, so anything may stand there.
  const set = await peer.setRemoteDescription({ type: 'answer', sdp: withoutAddresses(sdp) }).then(() => true, () => false);
  if (!set) return false;
  if (channel.readyState === 'open') return true;
  return channel.stateChanged.watch((state) => state === 'open', WITHIN_MS).then(() => true, () => false);
}
