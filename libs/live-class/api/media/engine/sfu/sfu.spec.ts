import { mediaClose } from '@kindling/contracts';
import { RTCPeerConnection } from 'werift';
import { engineContract } from '../contract/engine-contract.ts';
import { EngineStage } from '../contract/engine-stage.ts';
import type { TakesOffer } from '../contract/test-tab.ts';
import { startSfu } from './sfu.ts';

const sfu = () => startSfu({ MEDIA_PORTS: '', MEDIA_ADDRESSES: '' });

/** A browser's part, by another peer of its own. */
const takesOffer: TakesOffer = async (sdp, tab) => {
  const peer = new RTCPeerConnection({ iceServers: [] });
  tab.socket.once('close', () => { void peer.close(); });
  peer.onDataChannel.subscribe((channel) => {
    channel.onMessage.subscribe((bytes) => { if (typeof bytes !== 'string') tab.arrive(bytes); });
    tab.out = (bytes) => { if (channel.readyState === 'open') channel.send(Buffer.from(bytes)); };
  });
  await peer.setRemoteDescription({ type: 'offer', sdp });
  await peer.setLocalDescription(await peer.createAnswer());
  if (peer.iceGatheringState !== 'complete') await peer.iceGatheringStateChange.watch((state) => state === 'complete');
  tab.socket.send(JSON.stringify({ k: 'answer', sdp: peer.localDescription?.sdp }));
};

describe('sound over WebRTC', () => {
  engineContract(sfu, takesOffer);

  describe('for browsers that it does not reach', () => {
    let stage: EngineStage;
    beforeEach(async () => { stage = await new EngineStage(await sfu(), takesOffer).ready(); });
    afterEach(async () => { await stage.stop(); });
    const says = (answer: unknown): TakesOffer => (_, tab) => { tab.socket.send(JSON.stringify(answer)); return Promise.resolve(); };

    it('stays with the socket, also when somebody else speaks over a channel', async () => {
      const tutor = await stage.enter('tutor');
      const declining = await stage.enter('he', 0, says({ k: 'declined' }));
      const broken = await stage.enter('lan', 0, says({ k: 'answer', sdp: 'v=0' }));
      tutor.say();
      await Promise.all([declining.hears(1), broken.hears(1)]);
      stage.floor.add('he');
      declining.say();
      await tutor.hears(1);
    });

    it.each([[{ k: 'welcome' }], ['answer'], [{ k: 'answer', sdp: 'x'.repeat(3600) }]])('ends a line that says %j instead of an answer', async (nonsense) => {
      const tab = stage.knock('he', 0, says(nonsense));
      await tab.ended();
      expect(tab.closed).toBe(mediaClose.malformed);
      while (!stage.room.isEmpty) await new Promise((resolve) => { setTimeout(resolve, 10); });
    });
  });
});
