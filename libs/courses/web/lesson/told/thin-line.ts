import { lineCarries } from '@kindling/contracts/light';
import { measuredLine } from '@kindling/platform-web';

interface Told { readonly saveData?: boolean; readonly downlink?: number; readonly effectiveType?: string }
const told = (): Told | undefined => (navigator as Navigator & { readonly connection?: Told }).connection;

/** Too thin for a film. What was measured counts first; the browser's own guess knows the way to the router, not to the server. */
export function isThinLine(line: Told | undefined = told(), measured: number | null = measuredLine().kbitPerSecond): boolean {
  if (line?.saveData === true) return true;
  if (measured !== null) return measured < lineCarries.film;
  return line !== undefined && ((line.downlink !== undefined && line.downlink * 1000 < lineCarries.film) || line.effectiveType === '2g' || line.effectiveType === 'slow-2g');
}
