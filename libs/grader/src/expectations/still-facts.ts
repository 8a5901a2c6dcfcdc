import type { Expectation } from '@kindling/contracts';
import { buttonsOnPin, inspectCircuit, ledsOnPin, type Circuit } from '@kindling/simulator';
import { short, type Shortfall } from './verdict.ts';

type Of<K extends Expectation['kind']> = Extract<Expectation, { kind: K }>;

/** Expectations that need no run: the wiring and the words of the program. */
export function circuitSafe(circuit: Circuit): Shortfall {
  const worst = inspectCircuit(circuit).find((finding) => finding.severity === 'error');
  return worst ? short(worst.message.zh, worst.message.en) : null;
}

export function ledOnPin(circuit: Circuit, { pin, colour }: Of<'led-on-pin'>): Shortfall {
  const found = ledsOnPin(circuit, pin).filter((id) => colour === undefined || circuit.leds.find((led) => led.id === id)?.colour === colour);
  if (found.length > 0) return null;
  return short(`没有找到从引脚 ${pin} 经过电阻和${colour ? ` ${colour} ` : ''}LED 回到 GND 的路。`, `There is no way from pin ${pin} through a resistor and ${colour ? `a ${colour} ` : 'an '}LED to GND.`);
}

export function buttonOnPin(circuit: Circuit, { pin }: Of<'button-on-pin'>): Shortfall {
  if (buttonsOnPin(circuit, pin).length > 0) return null;
  return short(`按下按钮时，引脚 ${pin} 没有接到 GND。`, `Pressing the button does not join pin ${pin} to GND.`);
}

/** Looks for a call of the name in code, not in comments or texts. */
export function sourceCalls(source: string, { name, wanted }: Of<'source-calls'>): Shortfall {
  const calls = new RegExp(`\\b${name.replace(/[^\w]/g, '')}\\s*\\(`).test(withoutWords(source));
  if (calls === wanted) return null;
  return wanted ? short(`程序里没有用到 ${name}。`, `The program does not use ${name}.`) : short(`程序里还在用 ${name}。`, `The program still uses ${name}.`);
}

const withoutWords = (source: string): string =>
  source.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, ' ');
