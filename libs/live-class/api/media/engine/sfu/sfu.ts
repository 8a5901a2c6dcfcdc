import { ForwardingRoom } from '../forwarding-room.ts';
import type { Config } from '@kindling/platform-api';
import type { RTCPeerConnection } from 'werift';
import type { MediaEngine } from '../media-engine.ts';
import { carryByPeer } from './carry-by-peer.ts';

type SfuSettings = Pick<Config, 'MEDIA_PORTS' | 'MEDIA_ADDRESSES'>;

/** Frames over WebRTC data channels, forwarded in this process; whoever cannot reach it that way stays with the socket. */
export async function startSfu(settings: SfuSettings): Promise<MediaEngine> {
  const werift = await import('werift').catch((failure: unknown) => { throw new Error('MEDIA_ENGINE=werift needs the package: npm install --no-save werift@0.25.2', { cause: failure }); });
  const ports = portsOf(settings.MEDIA_PORTS);
  const addresses = settings.MEDIA_ADDRESSES.split(',').map((address) => address.trim()).filter(Boolean);
  // Lite: the server answers and never knocks, so no browser can have it knock at somebody else's address.
  const peer = (): RTCPeerConnection => new werift.RTCPeerConnection({ iceServers: [], iceLite: true, iceUseTcp: true, ...(ports ? { icePortRange: ports } : {}) });
  return { name: 'sfu', open: (rules) => new ForwardingRoom(rules, (door) => carryByPeer(door, peer(), addresses)) };
}

function portsOf(range: string): [number, number] | null {
  const [from, to] = range.split('-').map(Number);
  return from && to ? [from, to] : null;
}
