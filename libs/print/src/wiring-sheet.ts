import type { Diagram } from '@kindling/contracts';
import { colourWord, endWord, partsList, partWord, wireLetter, wiringDrawing, type WiringLanguage } from '@kindling/wiring';
import { Paper, type Column } from './paper.ts';

const words = {
  zh: { name: '姓名：________________    日期：________________', parts: '要拿的零件', part: '零件', count: '数量', jumpers: '杜邦线', wire: '线', from: '从', to: '到', colour: '颜色', none: '这个电路没有接线。', foot: '先断开 USB 再接线；接好一根，勾一根；接完请同桌检查，再通电。' },
  en: { name: 'Name: ________________    Date: ________________', parts: 'Parts to fetch', part: 'Part', count: 'Count', jumpers: 'Jumper wires', wire: 'Wire', from: 'From', to: 'To', colour: 'Colour', none: 'This circuit has no wires.', foot: 'Unplug the USB cable before you wire. Tick each wire. Let your neighbour look before you switch on.' },
} as const;
const box = '□';
interface Table { readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
export interface SheetCircuit { readonly title: string; readonly diagram: Diagram }

/** Sheets of A4 for the bench, a circuit each: the drawing, parts to fetch with a box to tick, wires by letter and colour. */
export function wiringSheet(title: string, circuits: readonly SheetCircuit[], language: WiringLanguage): Promise<Buffer> {
  const paper = new Paper(title);
  for (const [at, circuit] of circuits.entries()) {
    if (at > 0) paper.nextPage();
    oneCircuit(paper, circuit, language);
  }
  return paper.finish();
}

function oneCircuit(paper: Paper, { title, diagram }: SheetCircuit, language: WiringLanguage): void {
  const t = words[language];
  const [parts, wires] = [partsTable(diagram, language), wiresTable(diagram, language)];
  paper.heading(title, 16);
  paper.note(t.name);
  paper.note(t.foot);
  paper.gap(4);
  const beside = paper.tableHeight(Math.max(parts.rows.length, wires.rows.length));
  // Where the lists are too long to stand under a drawing that can still be read, they go on to the next page.
  paper.drawing(wiringDrawing(diagram, language), paper.room - beside - 12 > 220 ? paper.room - beside - 12 : 420);
  paper.gap(12);
  if (beside <= paper.room) paper.sideBySide([parts, wires]);
  else for (const { columns, rows } of [parts, wires]) { paper.table(columns, rows); paper.gap(12); }
  if (diagram.connections.length === 0) paper.note(t.none);
}

function partsTable(diagram: Diagram, language: WiringLanguage): Table {
  const t = words[language];
  const rows = partsList(diagram).map(({ type, value, count, ids }) => [box, `${partWord(language, type)}${valueWord(type, value, language)}  ${ids.join(' ')}`, String(count)]);
  const jumpers = diagram.connections.length === 0 ? [] : [[box, t.jumpers, String(diagram.connections.length)]];
  return { columns: [{ title: '', width: 18 }, { title: t.parts, width: 112, whole: true }, { title: t.count, width: 38, right: true }], rows: [...rows, ...jumpers] };
}

const valueWord = (type: string, value: string, language: WiringLanguage): string => (value === '' ? '' : type === 'wokwi-resistor' ? ` ${value} Ω` : ` ${colourWord(language, value)}`);

function wiresTable(diagram: Diagram, language: WiringLanguage): Table {
  const t = words[language];
  const rows = diagram.connections.map(([from, to, colour], at) => [wireLetter(at), endWord(language, diagram, from), endWord(language, diagram, to), colourWord(language, colour), box]);
  const [from, to] = shares(rows.map(([, one = '']) => one), rows.map(([, , other = '']) => other));
  return { columns: [{ title: t.wire, width: 30 }, { title: t.from, width: from, whole: true }, { title: t.to, width: to, whole: true }, { title: t.colour, width: 44 }, { title: '', width: 18 }], rows };
}

/** Room for both ends of the wires: more for the side with the longer names. */
function shares(one: readonly string[], other: readonly string[]): [number, number] {
  const [all, least] = [240, 84];
  const longest = (names: readonly string[]): number => Math.max(1, ...names.map((name) => name.replace(/[^\u0020-\u007e]/g, 'ab').length));
  const first = Math.min(all - least, Math.max(least, (all * longest(one)) / (longest(one) + longest(other))));
  return [first, all - first];
}
