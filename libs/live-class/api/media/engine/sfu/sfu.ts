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
  const peer = (): RTCPeerConnection => new werift.RTCPeerConnection({ iceServers: [], iceUseTcp: true, ...(ports ? { icePortRange: ports } : {}), ...(addresses.length > 0 ? { iceAdditionalHostAddresses: addresses } : {}) });
  return { name: 'sfu', open: (rules) => new ForwardingRoom(rules, (door) => carryByPeer(door, peer())) };
}

function portsOf(range: string): [number, number] | null {
  const [from, to] = range.split('-').map(Number);
  return from && to ? [from, to] : null;
}
