import type { Check, Diagram, Expectation, Signal, Stimulus, Text } from '@kindling/contracts';
import { recipeOf, scenarioOf, type Deed, type Recipe } from './recipe.ts';

const boards = ['wokwi-arduino-uno', 'wokwi-arduino-nano'];
/** The board's pin that a wire leads to from this part, told as on the board: D2, A0. */
export function pinOfPart({ parts, connections }: Diagram, partId: string): string | null {
  const isBoard = (end: string): boolean => boards.includes(parts.find(({ id }) => id === end.split(':')[0])?.type ?? '');
  for (const [from, to] of connections) {
    for (const [own, other] of [[from, to], [to, from]] as const) {
      const pin = other.split(':')[1] ?? '';
      if (own.startsWith(`${partId}:`) && isBoard(other) && /^A?\d+$/.test(pin)) return pinName(pin);
    }
  }
  return null;
}
export const pinName = (pin: string): string => (/^\d+$/.test(pin) ? `D${pin}` : pin);

const signalWord = (signal: Signal): Text => {
  if ('pin' in signal) return { zh: pinName(signal.pin), en: pinName(signal.pin) };
  if ('led' in signal) return { zh: `LED ${signal.led}`, en: `LED ${signal.led}` };
  if ('buzzer' in signal) return { zh: '蜂鸣器', en: 'the buzzer' };
  return { zh: '继电器', en: 'the relay' };
};
const levels: Readonly<Record<'high' | 'low', Text>> = { high: { zh: '高', en: 'high' }, low: { zh: '低', en: 'low' } };
const inputs: Readonly<Record<string, Text>> = {
  light: { zh: '光照', en: 'light' }, moisture: { zh: '湿润', en: 'moisture' }, distance: { zh: '距离', en: 'distance' }, temperature: { zh: '温度', en: 'temperature' },
  humidity: { zh: '湿度', en: 'humidity' }, position: { zh: '旋钮', en: 'knob' }, motion: { zh: '有人', en: 'motion' },
};
function deedWord(deed: Deed, diagram: Diagram): Text {
  const pin = pinOfPart(diagram, deed.part);
  if (deed.do === 'set') { const input = inputs[deed.input] ?? { zh: deed.input, en: deed.input }; return { zh: `${input.zh}变成 ${deed.value}`, en: `${input.en} becomes ${deed.value}` }; }
  if (pin === null) return deed.do === 'press' ? { zh: `按下 ${deed.part}`, en: `${deed.part} is pressed` } : { zh: `松开 ${deed.part}`, en: `${deed.part} is let go` };
  return deed.do === 'press' ? { zh: `${pin} 变低（按下 ${deed.part}）`, en: `${pin} goes low (${deed.part} pressed)` } : { zh: `${pin} 变高（松开 ${deed.part}）`, en: `${pin} goes high (${deed.part} let go)` };
}

/** The check read back, in both languages. */
export function sentenceOf(recipe: Recipe, diagram: Diagram): Text {
  switch (recipe.is) {
    case 'responds': {
      const [deed, signal, level] = [deedWord(recipe.deed, diagram), signalWord(recipe.signal), levels[recipe.level]];
      return { zh: `${deed.zh}后，${signal.zh} 在 ${recipe.withinMs} 毫秒内变${level.zh}`, en: `When ${deed.en}, ${signal.en} goes ${level.en} within ${recipe.withinMs} ms` };
    }
    case 'blinks': { const signal = signalWord(recipe.signal); return { zh: `${signal.zh} 闪烁，周期 ${recipe.ms} ± ${recipe.toleranceMs} 毫秒`, en: `${signal.en} blinks with period ${recipe.ms} ± ${recipe.toleranceMs} ms` }; }
    case 'stays': { const [signal, level] = [signalWord(recipe.signal), levels[recipe.level]]; return { zh: `${signal.zh} 从 ${recipe.fromMs} 到 ${recipe.toMs} 毫秒一直是${level.zh}`, en: `${signal.en} stays ${level.en} from ${recipe.fromMs} to ${recipe.toMs} ms` }; }
    case 'says': return { zh: `串口在 ${recipe.withinMs} 毫秒内至少 ${recipe.atLeast} 次打印“${recipe.shape}”`, en: `The serial monitor prints “${recipe.shape}” at least ${recipe.atLeast} time(s) within ${recipe.withinMs} ms` };
    case 'shows': return { zh: `LCD 第 ${recipe.line + 1} 行在 ${recipe.withinMs} 毫秒内显示“${recipe.shape}”`, en: `Line ${recipe.line + 1} of the LCD shows “${recipe.shape}” within ${recipe.withinMs} ms` };
    case 'calls': return recipe.wanted ? { zh: `程序用到 ${recipe.name}`, en: `The program uses ${recipe.name}` } : { zh: `程序不用 ${recipe.name}`, en: `The program uses no ${recipe.name}` };
    case 'wired': return { zh: `${pinName(recipe.pin)} 经电阻接好一个 LED，线路安全`, en: `An LED is wired to ${pinName(recipe.pin)} through a resistor, safely` };
  }
}

export function checkOf(recipe: Recipe, id: string, diagram: Diagram): Check {
  const title = sentenceOf(recipe, diagram);
  return { id, title, failed: { zh: `还没有做到：${title.zh}。`, en: `Not yet: ${title.en}.` }, ...scenarioOf(recipe) };
}

/** Any check in words: as its sentence, or else part by part. */
export function readCheck(check: Pick<Check, 'simulateMs' | 'stimuli' | 'expectations'>, diagram: Diagram): Text {
  const recipe = recipeOf(check);
  if (recipe) return sentenceOf(recipe, diagram);
  const parts = [...check.stimuli.map(sayStimulus), ...check.expectations.map((each) => sayExpectation(each, diagram))];
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}
function sayStimulus(stimulus: Stimulus): Text {
  const at = (stimulus.atMs / 1000).toString();
  if (stimulus.action === 'serial') return { zh: `${at} 秒时串口发送“${stimulus.text.trim()}”`, en: `at ${at} s the serial monitor sends “${stimulus.text.trim()}”` };
  if ('input' in stimulus) { const input = inputs[stimulus.input] ?? { zh: stimulus.input, en: stimulus.input }; return { zh: `${at} 秒时${input.zh}变成 ${stimulus.value}`, en: `at ${at} s ${input.en} becomes ${stimulus.value}` }; }
  return stimulus.action.endsWith('press') ? { zh: `${at} 秒时按下 ${stimulus.part}`, en: `at ${at} s ${stimulus.part} is pressed` } : { zh: `${at} 秒时松开 ${stimulus.part}`, en: `at ${at} s ${stimulus.part} is let go` };
}
function sayExpectation(expectation: Expectation, diagram: Diagram): Text {
  if (expectation.kind === 'circuit-safe') return { zh: '线路安全', en: 'the circuit is safe' };
  if (expectation.kind === 'button-on-pin') return { zh: `${pinName(expectation.pin)} 接了按钮`, en: `a button is on ${pinName(expectation.pin)}` };
  if (expectation.kind === 'led-on-pin') return { zh: `${pinName(expectation.pin)} 经电阻接了 LED`, en: `an LED is on ${pinName(expectation.pin)} through a resistor` };
  if (expectation.kind === 'responds') { const [signal, level] = [signalWord(expectation.signal), levels[expectation.level]]; return { zh: `${signal.zh} 在 ${expectation.withinMs} 毫秒内变${level.zh}`, en: `${signal.en} goes ${level.en} within ${expectation.withinMs} ms` }; }
  if (expectation.kind === 'changes') { const signal = signalWord(expectation.signal); return { zh: `${signal.zh} 在 ${expectation.fromMs}–${expectation.toMs} 毫秒里变化 ${expectation.atLeast ?? 0}–${expectation.atMost ?? '…'} 次`, en: `${signal.en} changes ${expectation.atLeast ?? 0} to ${expectation.atMost ?? '…'} times between ${expectation.fromMs} and ${expectation.toMs} ms` }; }
  if (expectation.kind === 'duty') { const signal = signalWord(expectation.signal); return { zh: `${signal.zh} 亮的时间占 ${expectation.percent} ± ${expectation.tolerance}%`, en: `${signal.en} is on ${expectation.percent} ± ${expectation.tolerance}% of the time` }; }
  if (expectation.kind === 'period') { const signal = signalWord(expectation.signal); return { zh: `${signal.zh} 的周期是 ${expectation.ms} ± ${expectation.toleranceMs} 毫秒，连着 ${expectation.cycles} 次`, en: `${signal.en} has a period of ${expectation.ms} ± ${expectation.toleranceMs} ms, ${expectation.cycles} times in a row` }; }
  const recipe = recipeOf({ simulateMs: 0, stimuli: [], expectations: [expectation] });
  return recipe ? sentenceOf(recipe, diagram) : { zh: `另外的要求（${expectation.kind}）`, en: `another demand (${expectation.kind})` };
}
