import { AVRIOPort, portBConfig, portCConfig, portDConfig, type CPU } from 'avr8js';

/** Which port and bit carries each pin name of an Uno. */
export interface PinPlace { readonly pin: string; readonly port: 'B' | 'C' | 'D'; readonly bit: number }
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
export const unoPins: readonly PinPlace[] = [
  ...range(8).map((bit): PinPlace => ({ pin: String(bit), port: 'D', bit })),
  ...range(6).map((bit): PinPlace => ({ pin: String(bit + 8), port: 'B', bit })),
  ...range(6).map((bit): PinPlace => ({ pin: `A${bit}`, port: 'C', bit })),
];

export type Ports = Readonly<Record<'B' | 'C' | 'D', AVRIOPort>>;
export const createPorts = (cpu: CPU): Ports =>
  ({ B: new AVRIOPort(cpu, portBConfig), C: new AVRIOPort(cpu, portCConfig), D: new AVRIOPort(cpu, portDConfig) });
