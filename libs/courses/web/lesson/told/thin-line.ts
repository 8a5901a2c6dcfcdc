interface Line { readonly saveData?: boolean; readonly downlink?: number; readonly effectiveType?: string }
const filmMbit = 0.5;

/** Below 500 kbit/s, as far as the browser knows; one that does not tell counts as good enough. */
export function isThinLine(line: Line | undefined = (navigator as Navigator & { readonly connection?: Line }).connection): boolean {
  if (!line) return false;
  return line.saveData === true || (line.downlink !== undefined && line.downlink < filmMbit) || line.effectiveType === '2g' || line.effectiveType === 'slow-2g';
}
