import type { Diagram } from '@kindling/contracts';
import { measureOhms, resolveCircuit } from '@kindling/simulator';
import { useEffect, useMemo } from 'react';
import type { Simulator } from '../simulator/use-simulator.ts';
import { useMeterWords } from './words.ts';
import './multimeter.css';


interface MultimeterProps { diagram: Diagram; simulator: Simulator; plus: string | null; minus: string | null }

/** Volts while the board runs, ohms while it is off, as a meter on the bench is used. Tap one pin, then another. */
export default function Multimeter({ diagram, simulator, plus, minus }: MultimeterProps) {
  const t = useMeterWords();
  const { probe } = simulator;
  const on = simulator.state === 'running' || simulator.state === 'paused';
  useEffect(() => { if (plus && minus) probe(plus, minus); }, [probe, plus, minus]);
  const circuit = useMemo(() => resolveCircuit(diagram), [diagram]);
  const ohms = plus && minus ? measureOhms(circuit, plus, minus) : null;
  const shown = !plus || !minus ? '– – –'
    : on ? (simulator.volts === null ? t('floats') : `${simulator.volts.toFixed(2)} V`)
      : ohms?.reads === 'ohms' ? inOhms(ohms.ohms) : ohms?.reads === 'diode' ? '▷|' : 'OL';
  return (
    <div className="multimeter" data-testid="meter">
      <output aria-label={t('reading')}>{shown}</output>
      <p role="status">
        {!plus ? t('tap-red') : !minus ? t('tap-black', { plus }) : <><b className="probe-red">{plus}</b> → <b>{minus}</b> · {on ? t('volts') : ohms?.reads === 'ohms' ? (ohms.ohms < 1 ? t('joined') : t('ohms')) : ohms?.reads === 'diode' ? t('diode') : t('open')}</>}
      </p>
    </div>
  );
}

const inOhms = (ohms: number): string => (ohms >= 1000 ? `${Number((ohms / 1000).toFixed(2))} kΩ` : `${Math.round(ohms)} Ω`);
