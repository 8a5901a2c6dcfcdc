import { Controller, Get, Header, Inject, Res, SetMetadata } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { OPEN_INFRASTRUCTURE } from '../http/contract-guard.ts';
import { Metrics } from './metrics.ts';
import { Conditions } from './conditions.ts';

const openInfrastructure = SetMetadata(OPEN_INFRASTRUCTURE, true);

/** For the machines that run us, not for people: no names, no data. */
@Controller()
export class HealthController {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(Metrics) private readonly metrics: Metrics, @Inject(Conditions) private readonly conditions: Conditions) {}

  /** The process lives. Browsers use it to see whether the link is back. */
  @Get('healthz') @Header('Cache-Control', 'no-store') @openInfrastructure
  alive(): { alive: true } { return { alive: true }; }

  /** The process can do its work: the database answers within two seconds. Parts that may be missing are told, and do not make it unready. */
  @Get('readyz') @Header('Cache-Control', 'no-store') @openInfrastructure
  async ready(@Res({ passthrough: true }) response: Response): Promise<{ ready: boolean; parts: Record<string, string> }> {
    const answered = await Promise.race([
      this.db.query('select 1').then(() => true, () => false),
      new Promise<boolean>((resolve) => { setTimeout(() => resolve(false), 2000).unref(); }),
    ]);
    if (!answered) response.status(503);
    return { ready: answered, parts: this.conditions.now() };
  }

  @Get('metrics') @Header('Content-Type', 'text/plain; version=0.0.4') @openInfrastructure
  async numbers(): Promise<string> { return this.metrics.text(); }
}
