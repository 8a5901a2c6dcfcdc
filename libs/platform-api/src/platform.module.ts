import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from './config/config.ts';
import { FactBus } from './facts/fact-bus.ts';
import { Conditions } from './health/conditions.ts';
import { HealthController } from './health/health.controller.ts';
import { Metrics } from './health/metrics.ts';
import { NotificationListener } from './hints/notification-listener.ts';
import { ContractGuard } from './http/contract-guard.ts';
import { ContractInterceptor } from './http/contract-interceptor.ts';
import { ErrorFilter } from './http/error-filter.ts';
import { LOGGER, type Logger } from './log/logger.ts';
import { ApplyOperations } from './operations/apply-operations.ts';
import { OperationRegistry } from './operations/operation-registry.ts';
import { DescriptionController } from './docs/description.controller.ts';
import { OperationsController } from './operations/operations.controller.ts';
import { PersonPlaces } from './privacy/person-places.ts';
import { HintsGateway } from './sockets/hints.gateway.ts';
import { SessionMemory } from './sockets/session-memory.ts';
import { SocketGuard } from './sockets/socket-guard.ts';

export interface PlatformParts { config: Config; logger: Logger; database: DataSource }

@Global()
@Module({})
export class PlatformModule {
  static with(parts: PlatformParts): DynamicModule {
    const shared = [
      { provide: CONFIG, useValue: parts.config }, { provide: LOGGER, useValue: parts.logger },
      { provide: DataSource, useValue: parts.database }, FactBus, PersonPlaces, OperationRegistry, NotificationListener, ApplyOperations, Metrics, Conditions, SessionMemory, SocketGuard,
    ];
    return {
      module: PlatformModule, controllers: [OperationsController, HealthController, DescriptionController],
      providers: [...shared, HintsGateway,
        { provide: APP_GUARD, useClass: ContractGuard }, { provide: APP_INTERCEPTOR, useClass: ContractInterceptor },
        { provide: APP_FILTER, useClass: ErrorFilter }],
      exports: shared,
    };
  }
}
