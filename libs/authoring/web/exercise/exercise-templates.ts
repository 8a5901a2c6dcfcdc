import type { CircuitExercise, Diagram } from '@kindling/contracts';

const part = (id: string, type: string, left: number, top: number, attrs: Record<string, string> = {}) => ({ id, type, left, top, ...(Object.keys(attrs).length > 0 ? { attrs } : {}) });
const uno = part('uno', 'wokwi-arduino-uno', 20, 150);
const wire = (from: string, to: string, colour: string): [string, string, string, string[]] => [from, to, colour, []];
const lamp: Diagram = {
  version: 1, parts: [uno, part('led1', 'wokwi-led', 225, 30, { color: 'red' }), part('r1', 'wokwi-resistor', 120, 84, { value: '220' })],
  connections: [wire('uno:13', 'r1:1', 'green'), wire('r1:2', 'led1:A', 'green'), wire('led1:C', 'uno:GND.1', 'black')],
};
/** Circuits to begin with. Wires are changed on the drawing. */
export const circuitTemplates = {
  lamp,
  button: { ...lamp, parts: [...lamp.parts, part('btn1', 'wokwi-pushbutton', 320, 60, { color: 'green' })], connections: [...lamp.connections, wire('btn1:1.l', 'uno:2', 'blue'), wire('btn1:2.l', 'uno:GND.2', 'black')] },
  board: { version: 1, parts: [uno], connections: [] },
} as const satisfies Record<string, Diagram>;
export type TemplateName = keyof typeof circuitTemplates;

const blank = { zh: '', en: '' };
/** With names for the pins: without, the first would be the key of lesson two, in a file that any pupil may fetch. */
const program: Readonly<Record<TemplateName, string>> = {
  lamp: 'const int lamp = 13;\n\nvoid setup() {\n  pinMode(lamp, OUTPUT);\n}\n\nvoid loop() {\n  digitalWrite(lamp, HIGH);\n  delay(500);\n  digitalWrite(lamp, LOW);\n  delay(500);\n}\n',
  button: 'const int lamp = 13;\nconst int button = 2;\n\nvoid setup() {\n  pinMode(lamp, OUTPUT);\n  pinMode(button, INPUT_PULLUP);\n}\n\nvoid loop() {\n  digitalWrite(lamp, digitalRead(button) == LOW ? HIGH : LOW);\n}\n',
  board: 'void setup() {\n  Serial.begin(9600);\n}\n\nvoid loop() {\n  Serial.println("hello");\n  delay(500);\n}\n',
};
export const newExercise = (id: string, from: TemplateName): CircuitExercise => ({
  id, title: blank, task: blank, hints: [], checks: [],
  toolbox: ['arduino_setup', 'arduino_loop', 'io_pin_mode', 'io_digital_write', 'io_digital_read', 'time_delay', 'math_number', 'controls_if', 'controls_repeat_ext'],
  starter: { blocks: { blocks: { languageVersion: 0, blocks: [{ type: 'arduino_setup', id: 's', x: 30, y: 30 }, { type: 'arduino_loop', id: 'l', x: 30, y: 200 }] } }, diagram: circuitTemplates[from] },
  reference: { code: program[from], diagram: circuitTemplates[from] },
});
