import { useEffect, useMemo, useRef } from 'react';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { plotLines } from './plot-lines.ts';

const colours = ['#0B6B4F', '#A4530F', '#1F5FA8', '#8E2E8E', '#B3261E', '#4A5A64'];
const dashes: readonly number[][] = [[], [6, 3], [2, 3], [8, 3, 2, 3], [10, 4], [1, 4]];

/** Numbers on the serial line as curves; each has its colour and its dash, so that a print in grey still tells them apart. */
export default function Plotter({ text, label }: { text: string; label: string }) {
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<UPlot | null>(null);
  const data = useMemo(() => plotLines(text), [text]);
  const names = data.series.map((each) => each.name).join('|');
  useEffect(() => {
    const place = host.current;
    if (!place || names === '') return;
    const size = () => ({ width: Math.max(200, place.clientWidth), height: Math.max(120, Math.min(260, place.clientHeight - 34)) });
    plot.current = new UPlot({
      ...size(), scales: { x: { time: false } }, cursor: { y: false }, axes: [{ stroke: 'currentColor', size: 26 }, { stroke: 'currentColor', size: 44 }],
      series: [{}, ...names.split('|').map((name, index) => ({ label: name, stroke: colours[index] ?? '#000', dash: dashes[index] ?? [], width: 2, spanGaps: true }))],
    }, [[], ...names.split('|').map(() => [])], place);
    const resized = new ResizeObserver(() => plot.current?.setSize(size()));
    resized.observe(place);
    return () => { resized.disconnect(); plot.current?.destroy(); plot.current = null; };
  }, [names]);
  useEffect(() => { plot.current?.setData([[...data.x], ...data.series.map((each) => [...each.values])]); }, [data]);
  return <div ref={host} className="plotter" role="img" aria-label={`${label} ${data.series.map((each) => `${each.name} ${each.values.at(-1) ?? ''}`).join(', ')}`} />;
}
