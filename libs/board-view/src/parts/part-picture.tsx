import type { DiagramPart } from '@kindling/contracts';
import { lazyPart } from '@kindling/ui';
import { Suspense } from 'react';
import { ButtonPicture, LedPicture, ResistorPicture } from './small-pictures.tsx';
import { UnoPicture } from './uno-picture.tsx';

/** What the simulator says about the parts at this moment. Brightness and pin levels are 0 to 1. */
export interface PartsState {
  readonly running: boolean; readonly leds: Readonly<Record<string, number>>; readonly led13: number; readonly pressed: ReadonlySet<string>;
  /** Numbers by part: servo `angle`, buzzer `hz`, relay `closed`, stepper `angle`, motor `speed`, inputs that hands set. */
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Lines of displays by part. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
}
export const restingParts: PartsState = { running: false, leds: {}, led13: 0, pressed: new Set(), values: {}, texts: {} };

/** Sensors, displays and motors come when a circuit has some: lesson 1 does not carry them. */
const MorePicture = lazyPart(() => import('./more-pictures.tsx'));

const ohmsOf = (value: string | undefined): number => {
  const match = /^([\d.]+)\s*([kKmM]?)/.exec(value ?? '');
  return match ? Number(match[1]) * (match[2] ? (match[2].toLowerCase() === 'k' ? 1e3 : 1e6) : 1) : 1000;
};

export function PartPicture({ part, state }: { part: DiagramPart; state: PartsState }) {
  const { id, type, attrs } = part;
  switch (type) {
    case 'wokwi-arduino-uno': return <UnoPicture on={state.running} led13={state.led13} />;
    case 'wokwi-led': return <LedPicture colour={attrs?.['color'] ?? 'red'} glow={state.leds[id] ?? 0} />;
    case 'wokwi-resistor': return <ResistorPicture ohms={ohmsOf(attrs?.['value'])} />;
    case 'wokwi-pushbutton': return <ButtonPicture pressed={state.pressed.has(id)} colour={attrs?.['color'] ?? 'red'} />;
    default: return <Suspense fallback={<g />}><MorePicture part={part} state={state} /></Suspense>;
  }
}
