export { afterGap, decodeFrame, encodeFrame, FRAME_MS, HEADER_BYTES, MAX_PAYLOAD_BYTES, noFlags, type FrameFlags, type FrameRefusal, type MediaFrame } from './frame.ts';
export { levelDb, SilenceGate, usualGate, type GateDecision, type GateSettings } from './silence-gate.ts';
export { BLOCK_MS, JitterBuffer, modes, type ArrivedFrame, type BufferFigures, type BufferMode, type Playout } from './jitter-buffer.ts';
export { ListenerFlow, type Outgoing, type RelayedFrame } from './listener-flow.ts';
export { SpeakerAllowance } from './speaker-allowance.ts';
export { maySpeak, microphoneAfter, type Microphone, type MicrophoneEvent } from './microphone.ts';
export { packChunk, unpackChunk, type RecordedFrame } from './recorded-chunk.ts';
