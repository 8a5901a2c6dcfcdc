import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** One registry for each application object, so that two of them in one test process do not clash. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'kindling_http_seconds', help: 'Time to answer by route id and status', labelNames: ['route', 'status'] as const,
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10], registers: [this.registry],
  });
  private readonly counters = new Map<string, Counter>();

  constructor() { collectDefaultMetrics({ register: this.registry }); }

  answered(route: string, status: number, seconds: number): void { this.requests.observe({ route, status: String(status) }, seconds); }

  /** Counts something that happened; names are snake_case without prefix. */
  count(name: string, help: string): void {
    const counter = this.counters.get(name) ?? new Counter({ name: `kindling_${name}_total`, help, registers: [this.registry] });
    this.counters.set(name, counter);
    counter.inc();
  }

  text(): Promise<string> { return this.registry.metrics(); }
}
