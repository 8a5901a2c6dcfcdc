/** How two boards that run the same program speak; numbers may differ, for light and warmth differ. */
export interface TraceComparison {
  readonly verdict: 'alike' | 'differs' | 'board-silent' | 'simulation-silent';
  /** Lines of the board whose like the simulation never said. */
  readonly onlyBoard: readonly string[];
  /** Kinds of line that the simulation said and the board did not, by their first example. */
  readonly onlySimulation: readonly string[];
}

/** The same words with every number taken for any other. */
const shape = (line: string): string => line.trim().replace(/-?\d+(\.\d+)?/g, '#').replace(/\s+/g, ' ');

/** Compares by the kinds of line, not by their order: the two clocks begin at different moments. */
export function compareTraces(board: readonly string[], simulation: readonly string[]): TraceComparison {
  const [said, simulated] = [board, simulation].map((lines) => lines.filter((line) => line.trim() !== '')) as [string[], string[]];
  if (said.length === 0) return { verdict: 'board-silent', onlyBoard: [], onlySimulation: firstOfEach(simulated, new Set()) };
  if (simulated.length === 0) return { verdict: 'simulation-silent', onlyBoard: [], onlySimulation: [] };
  const onlyBoard = firstOfEach(said, new Set(simulated.map(shape)));
  const onlySimulation = firstOfEach(simulated, new Set(said.map(shape)));
  return { verdict: onlyBoard.length + onlySimulation.length === 0 ? 'alike' : 'differs', onlyBoard, onlySimulation };
}

function firstOfEach(lines: readonly string[], known: ReadonlySet<string>): string[] {
  const seen = new Set(known);
  return lines.filter((line) => { const isNew = !seen.has(shape(line)); seen.add(shape(line)); return isNew; });
}
