import type { PeerWay, TakeOffer } from './media-line.ts';

/** A school's network may hide its addresses for long; the server does not wait longer either. */
const GATHER_MS = 2000;

/** WebRTC, where the server offers it: frames that do not wait for those that were lost. */
export const takeOffer: TakeOffer = async (sdp, { heard, lost }) => {
  if (typeof RTCPeerConnection !== 'function') return null;
  const peer = new RTCPeerConnection();
  const way = new ChannelWay(peer, heard, lost);
  await peer.setRemoteDescription({ type: 'offer', sdp });
  await peer.setLocalDescription(await peer.createAnswer());
  await gathered(peer);
  return { sdp: peer.localDescription?.sdp ?? '', way };
};

const gathered = (peer: RTCPeerConnection): Promise<void> => new Promise((resolve) => {
  const look = (): void => { if (peer.iceGatheringState === 'complete') resolve(); };
  peer.addEventListener('icegatheringstatechange', look);
  setTimeout(resolve, GATHER_MS);
  look();
});

class ChannelWay implements PeerWay {
  private channel: RTCDataChannel | null = null;
  private closed = false;
  private readonly peer: RTCPeerConnection;

  constructor(peer: RTCPeerConnection, heard: (bytes: ArrayBuffer) => void, lost: () => void) {
    this.peer = peer;
    peer.ondatachannel = ({ channel }) => {
      this.channel = channel;
      channel.binaryType = 'arraybuffer';
      channel.onmessage = ({ data }) => { if (data instanceof ArrayBuffer) heard(data); };
      channel.onclose = () => { if (!this.closed) lost(); };
    };
  }

  get isOpen(): boolean { return this.channel?.readyState === 'open'; }
  get bufferedAmount(): number { return this.channel?.bufferedAmount ?? 0; }
  send(bytes: Uint8Array<ArrayBuffer>): void { if (this.isOpen) this.channel?.send(bytes); }
  close(): void {
    this.closed = true;
    this.peer.close();
  }
}
