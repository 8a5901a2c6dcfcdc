export interface NoteLine { readonly atMs: number; readonly text: string; readonly by: string }
/** A note stays on screen until the next, and no longer than this. */
const LONGEST_MS = 30_000;

const two = (value: number): string => String(value).padStart(2, '0');
/** 1:02:03, or 2:03 when there are no hours. */
export function clockOf(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
const stamp = (ms: number): string => `${two(Math.floor(ms / 3_600_000))}:${two(Math.floor(ms / 60_000) % 60)}:${two(Math.floor(ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`;

/** Notes as captions (WebVTT), ready for a transcript. `-->` and line breaks would end a cue early. */
export function captionsOf(notes: readonly NoteLine[], lastsMs: number): string {
  const sorted = [...notes].sort((a, b) => a.atMs - b.atMs);
  const cues = sorted.map((note, at) => {
    const until = Math.min(sorted[at + 1]?.atMs ?? lastsMs, note.atMs + LONGEST_MS);
    return `${stamp(note.atMs)} --> ${stamp(Math.max(until, note.atMs + 1000))}\n<v ${plain(note.by)}>${plain(note.text)}`;
  });
  return ['WEBVTT', ...cues, ''].join('\n\n');
}
const plain = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/\s*\n\s*/g, ' ');
