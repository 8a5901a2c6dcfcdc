import type { PartInput } from '@kindling/contracts';
import type { Bridge } from '../circuit/paths.ts';
import type { PartInfluence, PinDrive } from '../circuit/electric-state.ts';
import type { Circuit, PlacedPart } from '../circuit/resolve-circuit.ts';
import { isPowered } from '../circuit/wired-as.ts';
import type { I2cDevice, PartBehaviour, PartWorld } from './part.ts';
import { partMakers } from './part-makers.ts';

/** What the rack needs from the board it stands beside. */
export interface RackHost {
  readonly now: () => number;
  readonly later: (cycles: number, deed: () => void) => void;
  readonly level: (signal: string, level: 0 | 1) => void;
  readonly quantity: (signal: string, value: number) => void;
  readonly lines: (part: string, lines: readonly string[]) => void;
}
interface Listener { readonly net: number; readonly pin: string; readonly behaviour: PartBehaviour; last: 0 | 1 }
interface Standing { readonly part: PlacedPart; readonly behaviour: PartBehaviour }

/** All parts of a circuit that do something, with what hands have set. Survives a reset of the chip. */
export class PartsRack {
  private readonly circuit: Circuit;
  private readonly host: RackHost;
  private readonly inputs = new Map<string, Map<PartInput, number>>();
  private readonly pressed = new Set<string>();
  private readonly driven = new Map<string, readonly [net: number, drive: PinDrive]>();
  private netLevels: readonly (number | null)[] = [];
  private standing: Standing[] = [];
  private listeners: Listener[] = [];
  private dirty = true;
  private known: { readonly influence: PartInfluence; readonly key: string } = { influence: { bridges: [], drives: [] }, key: '' };

  constructor(circuit: Circuit, host: RackHost) {
    this.circuit = circuit;
    this.host = host;
    for (const { id, kind, attrs } of circuit.parts) {
      const given = (name: string): number | undefined => { const value = Number(attrs[name] ?? NaN); return Number.isFinite(value) ? value : undefined; };
      this.inputs.set(id, new Map(Object.entries(kind.inputs ?? {}).map(([name, start]) => [name as PartInput, given(name) ?? start])));
    }
    for (const { id, attrs } of circuit.parts) if (attrs['broken'] === 'stuck') this.pressed.add(`${id}/`);
    this.build();
  }

  /** As after power-up: behaviours start anew, sliders and pressed buttons stay. */
  build(): void {
    this.driven.clear();
    this.listeners = [];
    this.standing = this.circuit.parts.flatMap((part) => {
      const make = partMakers[part.kind.kind];
      return make && part.attrs['broken'] !== 'open' ? [{ part, behaviour: make(this.worldOf(part)) }] : [];
    });
    for (const { part, behaviour } of this.standing) for (const pin of behaviour.listens ?? []) this.listeners.push({ net: part.net[pin] ?? -1, pin, behaviour, last: 0 });
    this.dirty = true;
  }

  get influence(): PartInfluence { this.refresh(); return this.known.influence; }
  /** Equal keys mean equal influence. */
  get key(): string { this.refresh(); return this.known.key; }

  input(part: string, name: PartInput): number { return this.inputs.get(part)?.get(name) ?? 0; }
  set(part: string, name: PartInput, value: number): void {
    const inputs = this.inputs.get(part);
    if (!inputs?.has(name) || !Number.isFinite(value)) return;
    inputs.set(name, value);
    this.dirty = true;
    this.standing.find((each) => each.part.id === part)?.behaviour.onInput?.();
  }
  press(part: string, key: string): void {
    this.pressed.add(`${part}/${key}`);
    this.dirty = true;
    this.standing.find((each) => each.part.id === part)?.behaviour.onPress?.(key);
  }
  release(part: string, key: string): void {
    if (this.circuit.parts.some((each) => each.id === part && each.attrs['broken'] === 'stuck')) return;
    this.pressed.delete(`${part}/${key}`);
    this.dirty = true;
  }

  /** Tells the parts about new levels. True when one of them answered by changing the circuit. */
  hear(netVolts: readonly (number | null)[]): boolean {
    this.netLevels = netVolts;
    for (const listener of this.listeners) {
      const level = (netVolts[listener.net] ?? 0) >= 2.5 ? 1 : 0;
      if (level === listener.last) continue;
      listener.last = level;
      listener.behaviour.onLevel?.(listener.pin, level);
      if (listener.behaviour.contacts) this.dirty = true;
    }
    return this.dirty;
  }

  /** Devices whose SDA and SCL reach A4 and A5, and that have power. */
  i2cDevices(): readonly I2cDevice[] {
    const { pinNet } = this.circuit;
    return this.standing.flatMap(({ part, behaviour }) =>
      (behaviour.i2c && part.net['SDA'] === pinNet['A4'] && part.net['SCL'] === pinNet['A5'] && isPowered(this.circuit, part) ? [behaviour.i2c] : []));
  }
  values(): Record<string, Readonly<Record<string, number>>> {
    return Object.fromEntries(this.standing.flatMap(({ part, behaviour }) => (behaviour.values ? [[part.id, behaviour.values()]] : [])));
  }
  texts(): Record<string, readonly string[]> {
    return Object.fromEntries(this.standing.flatMap(({ part, behaviour }) => (behaviour.texts ? [[part.id, behaviour.texts()]] : [])));
  }

  private refresh(): void {
    if (!this.dirty) return;
    this.dirty = false;
    const bridges = this.standing.flatMap(({ part, behaviour }) => (behaviour.contacts?.() ?? []).map(([a, b, ohms]): Bridge => [part.net[a] ?? -1, part.net[b] ?? -1, ohms]));
    const drives = [...this.driven.values()];
    this.known = { influence: { bridges, drives }, key: `${drives.join()};${bridges.join()}` };
  }

  private worldOf(part: PlacedPart): PartWorld {
    const { host } = this;
    const named = (name: string): string => `${name}:${part.id}`;
    return {
      part, powered: isPowered(this.circuit, part), now: host.now, later: host.later,
      level: (pin) => ((this.netLevels[part.net[pin] ?? -1] ?? 0) >= 2.5 ? 1 : 0),
      drive: (pin, how) => {
        const net = part.net[pin];
        const before = this.driven.get(named(pin));
        if (net === undefined || before?.[1] === how) return;
        this.driven.set(named(pin), [net, how]);
        this.dirty = true;
      },
      input: (name) => this.input(part.id, name), pressed: (key = '') => this.pressed.has(`${part.id}/${key}`),
      signal: (name, level) => host.level(named(name), level), quantity: (name, value) => host.quantity(named(name), value),
      lines: (lines) => host.lines(part.id, lines),
      shine: (code) => { for (const { behaviour } of this.standing) behaviour.onInfrared?.(code); },
    };
  }
}
