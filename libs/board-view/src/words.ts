import type { WiringLanguage } from '@kindling/wiring';

export type BoardLanguage = WiringLanguage;
const zh = {
  board: '电路图', wireFrom: '接线：从哪个引脚开始', pinOf: '{part} 的引脚 {pin}', howToWire: '点一个引脚，再点另一个，就接上一根线。', otherPin: '再点另一个引脚', cancel: '取消',
  turn: '转半圈', remove: '拆掉这根线', removeWire: '拆掉线 {letter}', press: '按住按钮 {part}', letter: '线', from: '从', to: '到', colour: '颜色', noWires: '还没有接线。先点一个引脚，再点另一个。',
  addWire: '接上', seen: '看到的', expected: '应该是', time: '时间（秒）', pick: '选择引脚',
  importWokwi: '导入 diagram.json', exportWokwi: '导出 diagram.json（Wokwi）', imported: '读入了 {parts} 个零件、{wires} 根线。',
  part: '零件', choosePart: '选一个零件…', addPart: '添加零件', removePart: '拿走', swapPart: '换一个新的', swapWire: '把线 {letter} 换成新的', move: '移动 {way}', closer: '放大', farther: '缩小',
  'input-light': '光照', 'input-moisture': '湿润', 'input-distance': '距离', 'input-temperature': '温度', 'input-humidity': '湿度', 'input-position': '位置', 'input-motion': '有人', 'input-x': '左右', 'input-y': '上下',
};
export type BoardWords = Record<keyof typeof zh, string>;
const en: BoardWords = {
  board: 'Circuit', wireFrom: 'Wiring: start at which pin', pinOf: 'pin {pin} of {part}', howToWire: 'Click a pin, then another one: that makes a wire.', otherPin: 'now the other pin', cancel: 'Cancel',
  turn: 'Turn round', remove: 'Take this wire out', removeWire: 'Take out wire {letter}', press: 'Hold button {part}', letter: 'Wire', from: 'From', to: 'To', colour: 'Colour', noWires: 'No wires yet. Click a pin, then another one.',
  addWire: 'Connect', seen: 'seen', expected: 'expected', time: 'time (s)', pick: 'Choose a pin',
  importWokwi: 'Import diagram.json', exportWokwi: 'Export diagram.json (Wokwi)', imported: '{parts} parts and {wires} wires were read.',
  part: 'Part', choosePart: 'Choose a part …', addPart: 'Add a part', removePart: 'Take away', swapPart: 'Swap for a new one', swapWire: 'Swap wire {letter} for a new one', move: 'Move {way}', closer: 'Closer', farther: 'Farther',
  'input-light': 'light', 'input-moisture': 'moisture', 'input-distance': 'distance', 'input-temperature': 'temperature', 'input-humidity': 'humidity', 'input-position': 'position', 'input-motion': 'somebody there', 'input-x': 'left/right', 'input-y': 'up/down',
};
const all = { zh, en } as const;

/** Words of the drawing in one language; `{name}` places are filled from `params`. */
export const boardWord = (language: BoardLanguage, key: keyof BoardWords, params: Record<string, string> = {}): string =>
  all[language][key].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
