import type { Finding } from '@kindling/contracts';

const finding = (code: Finding['code'], severity: Finding['severity'], parts: readonly string[], zh: string, en: string): Finding =>
  ({ code, severity, parts: [...parts], message: { zh, en } });

/** What a circuit rule says to an eleven-year-old. One sentence of fact, one of what to do. */
export const unknownPart = (id: string, type: string): Finding => finding('unknown-part', 'error', [id], `零件 ${id}（${type.slice(0, 40)}）这里还不认识。请换一个零件。`, `The part ${id} (${type.slice(0, 40)}) is not known here. Use another one.`);
export const unknownPin = (end: string): Finding => finding('unknown-pin', 'error', [end.split(':')[0] ?? ''], `没有 ${end} 这个引脚。请重新接这根线。`, `There is no pin ${end}. Connect this wire again.`);
export const ledWithoutResistor = (id: string): Finding => finding('led-without-resistor', 'error', [id], `LED ${id} 没有串联电阻，电流太大会烧坏。请在它的路上加一个 220Ω 电阻。`, `LED ${id} has no resistor in its path; too much current will burn it. Put 220 Ω in its path.`);
export const resistorTooSmall = (id: string, ohms: number): Finding => finding('resistor-too-small', 'error', [id], `LED ${id} 路上的电阻只有 ${ohms}Ω，太小了。请换成 220Ω。`, `The resistor in the path of LED ${id} is only ${ohms} Ω, too small. Use 220 Ω.`);
export const resistorTooLarge = (id: string, ohms: number): Finding => finding('resistor-too-large', 'warning', [id], `LED ${id} 路上的电阻有 ${ohms}Ω，灯会很暗。可以换成 220Ω。`, `The resistor in the path of LED ${id} is ${ohms} Ω; the light will be very dim. Try 220 Ω.`);
export const ledReversed = (id: string): Finding => finding('led-reversed', 'error', [id], `LED ${id} 接反了：长脚要朝向引脚，短脚要朝向 GND。请把它转过来。`, `LED ${id} is the wrong way round: the long leg goes towards the pin, the short leg towards GND. Turn it.`);
export const ledNotConnected = (id: string): Finding => finding('led-not-connected', 'error', [id], `LED ${id} 没有接成一圈：电流要从引脚出发，经过电阻和 LED 回到 GND。`, `LED ${id} is not part of a loop: current must go from a pin through resistor and LED back to GND.`);
export const shortCircuit = (what: string): Finding => finding('short-circuit', 'error', [], `短路了：${what} 直接连到了 GND。马上拆掉这根线！`, `Short circuit: ${what} is joined straight to GND. Take this wire out at once!`);
export const buttonNotConnected = (id: string): Finding => finding('button-not-connected', 'error', [id], `按钮 ${id} 没有接好：一边接引脚，另一边接 GND。`, `Button ${id} is not connected: one side goes to a pin, the other side to GND.`);
export const pinConflict = (pin: string, other: string): Finding => finding('pin-conflict', 'warning', [], `引脚 ${pin} 和引脚 ${other} 直接连在一起。如果一个输出高、一个输出低，就会互相打架。请拆开。`, `Pins ${pin} and ${other} are joined straight together. If one gives HIGH and the other LOW they fight. Take them apart.`);
export const outputsFight = (what: string): Finding => finding('outputs-fight', 'error', [], `${what} 上有两个输出在打架：一个要高，一个要低。请检查接线和 pinMode。`, `Two outputs fight on ${what}: one wants HIGH, the other LOW. Check the wires and pinMode.`);
export const notPowered = (id: string, pin: string): Finding => finding('not-powered', 'error', [id], `零件 ${id} 没有电：它的 ${pin} 要接到 5V。`, `Part ${id} has no power: its ${pin} goes to 5V.`);
export const noCommonGround = (id: string, pin: string): Finding => finding('no-common-ground', 'error', [id], `零件 ${id} 没有和板子共地：它的 ${pin} 要接到 GND。`, `Part ${id} does not share the board's ground: its ${pin} goes to GND.`);
export const motorOnPin = (id: string, pin: string): Finding => finding('over-current', 'error', [id], `电机 ${id} 直接接在引脚 ${pin} 上，电流太大会烧坏板子。请通过电机驱动来接。`, `Motor ${id} sits straight on pin ${pin}; its current can burn the board. Connect it through a motor driver.`);
export const shortWhenPressed = (id: string): Finding => finding('short-circuit', 'error', [id], `一按下按钮 ${id}，5V 就直接连到 GND，会短路。按钮的路上不能只有电源和地。`, `Pressing button ${id} joins 5V straight to GND: a short circuit. A button must not lie between supply and ground alone.`);
export const floatingInput = (pin: string): Finding => finding('floating-input', 'warning', [], `引脚 ${pin} 悬空：没有按下按钮时，它读到的值会乱跳。请用“输入上拉”。`, `Pin ${pin} floats: while the button is open it reads anything. Use INPUT_PULLUP.`);
