import { Controller, Get, Header, SetMetadata } from '@nestjs/common';
import { OPEN_INFRASTRUCTURE } from '../http/contract-guard.ts';
import { descriptionPage } from './description-page.ts';
import { openApi } from './open-api.ts';

const openInfrastructure = SetMetadata(OPEN_INFRASTRUCTURE, true);

@Controller()
export class DescriptionController {
  @Get('api/openapi.json') @openInfrastructure
  json(): Record<string, unknown> { return openApi(); }

  @Get('api/docs') @Header('Content-Type', 'text/html; charset=utf-8') @openInfrastructure
  page(): string { return descriptionPage(); }
}
