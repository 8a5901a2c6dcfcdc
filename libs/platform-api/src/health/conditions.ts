import { Injectable } from '@nestjs/common';

/** Parts that the product can live without for a while, each with a word for its state: `compiler: ready`. */
@Injectable()
export class Conditions {
  private readonly askers = new Map<string, () => string>();
  report(part: string, ask: () => string): void { this.askers.set(part, ask); }
  now(): Record<string, string> { return Object.fromEntries([...this.askers].map(([part, ask]) => [part, ask()])); }
}
