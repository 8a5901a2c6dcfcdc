import type { Diagnosis, StillExpectation } from '@kindling/contracts';
import { buttonsOnPin, inspectCircuit, ledsOnPin, wiredTo, type Circuit } from '@kindling/simulator';
import { judgeDiagnosis } from './diagnosis.ts';
import { sourceHas } from './source-shapes.ts';
import { calls } from './source-words.ts';
import { short, type Shortfall } from './verdict.ts';

type Of<K extends StillExpectation['kind']> = Extract<StillExpectation, { kind: K }>;

/** Expectations that need no run: the wiring and the words of the program. */
export function judgeStill(expectation: StillExpectation, circuit: Circuit, source: string, said?: Diagnosis): Shortfall {
  switch (expectation.kind) {
    case 'circuit-safe': return circuitSafe(circuit);
    case 'led-on-pin': return ledOnPin(circuit, expectation);
    case 'button-on-pin': return buttonOnPin(circuit, expectation);
    case 'part-on-pin': return partOnPin(circuit, expectation);
    case 'source-calls': return sourceCalls(source, expectation);
    case 'source-has': return sourceHas(source, expectation);
    case 'diagnosis': return judgeDiagnosis(expectation, said);
  }
}

function circuitSafe(circuit: Circuit): Shortfall {
  const worst = inspectCircuit(circuit).find((finding) => finding.severity === 'error');
  return worst ? short(worst.message.zh, worst.message.en) : null;
}

function ledOnPin(circuit: Circuit, { pin, colour }: Of<'led-on-pin'>): Shortfall {
  const found = ledsOnPin(circuit, pin).filter((id) => colour === undefined || circuit.leds.find((led) => led.id === id)?.colour === colour);
  if (found.length > 0) return null;
  return short(`没有找到从引脚 ${pin} 经过电阻和${colour ? ` ${colour} ` : ''}LED 回到 GND 的路。`, `There is no way from pin ${pin} through a resistor and ${colour ? `a ${colour} ` : 'an '}LED to GND.`);
}

function buttonOnPin(circuit: Circuit, { pin }: Of<'button-on-pin'>): Shortfall {
  if (buttonsOnPin(circuit, pin).length > 0) return null;
  return short(`按下按钮时，引脚 ${pin} 没有接到 GND。`, `Pressing the button does not join pin ${pin} to GND.`);
}

function partOnPin(circuit: Circuit, { part, partPin, pin }: Of<'part-on-pin'>): Shortfall {
  const name = part.replace('kind:', '');
  switch (wiredTo(circuit, part, partPin, pin)) {
    case 'right': return null;
    case 'no-such-part': return short(`电路里没有 ${name}。`, `There is no ${name} in the circuit.`);
    case 'other-pin': return short(`${name} 的 ${partPin} 没有接到引脚 ${pin}。`, `${partPin} of ${name} is not connected to pin ${pin}.`);
    case 'no-supply': return short(`${name} 没有接好 5V 和 GND。`, `${name} lacks its 5V or GND.`);
  }
}

function sourceCalls(source: string, { name, wanted }: Of<'source-calls'>): Shortfall {
  if (calls(source, name) === wanted) return null;
  return wanted ? short(`程序里没有用到 ${name}。`, `The program does not use ${name}.`) : short(`程序里还在用 ${name}。`, `The program still uses ${name}.`);
}
