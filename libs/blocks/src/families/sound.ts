import { digitalPins } from '../catalogue/block-spec.ts';
import { choiceOf, type ReadBlock } from '../generator/read-blocks.ts';
import type { SketchWriter } from '../generator/sketch-writer.ts';
import { choicePlace, numberPlace, pinPlace, type Family } from './family.ts';

/** Two octaves around middle C; A4 is 440 Hz. */
const noteNames = ['C', 'CS', 'D', 'DS', 'E', 'F', 'FS', 'G', 'GS', 'A', 'AS', 'B'];
export const notes: readonly (readonly [name: string, hz: number])[] = [4, 5].flatMap((octave) =>
  noteNames.map((name, index) => [`NOTE_${name}${octave}`, Math.round(440 * 2 ** (octave - 4 + (index - 9) / 12))] as const));
const pin = (block: ReadBlock, writer: SketchWriter): string => { const at = choiceOf(block, 'PIN', digitalPins, '8'); writer.usePin(at, 'OUTPUT'); return at; };

export const sound: Family = {
  blocks: [
    { type: 'sound_tone', category: 'sound', shape: 'statement', places: [pinPlace(digitalPins), numberPlace('HZ', 440)], message: { zh: '播放声音 引脚 %1 频率 %2', en: 'tone pin %1 at %2 Hz' }, tip: { zh: '一直响，直到停止', en: 'Sounds until it is stopped' } },
    { type: 'sound_tone_for', category: 'sound', shape: 'statement', places: [pinPlace(digitalPins), numberPlace('HZ', 440), numberPlace('MS', 300)], message: { zh: '播放声音 引脚 %1 频率 %2 持续 %3 毫秒', en: 'tone pin %1 at %2 Hz for %3 ms' }, tip: { zh: '响一会儿，等它响完', en: 'Sounds for a while and waits' } },
    { type: 'sound_no_tone', category: 'sound', shape: 'statement', places: [pinPlace(digitalPins)], message: { zh: '停止声音 引脚 %1', en: 'stop tone pin %1' }, tip: { zh: '安静', en: 'Silence' } },
    { type: 'sound_note', category: 'sound', shape: 'number', places: [choicePlace('NOTE', notes.map(([name, hz]) => [`${name.replace('NOTE_', '').replace('S', '#')} (${hz})`, name] as const))], message: { zh: '音符 %1', en: 'note %1' }, tip: { zh: '音的频率，单位赫兹', en: 'Its pitch in hertz' } },
  ],
  statements: {
    sound_tone: (block, writer) => { const at = pin(block, writer); writer.line(`tone(${at}, ${writer.value(block, 'HZ', '440')});`); },
    sound_tone_for: (block, writer) => {
      const [at, ms] = [pin(block, writer), writer.value(block, 'MS', '300')];
      writer.line(`tone(${at}, ${writer.value(block, 'HZ', '440')});`);
      writer.line(`delay(${ms});`);
      writer.line(`noTone(${at});`);
    },
    sound_no_tone: (block, writer) => writer.line(`noTone(${pin(block, writer)});`),
  },
  values: { sound_note: (block) => String(notes.find(([name]) => name === block.fields.get('NOTE'))?.[1] ?? 440) },
};
