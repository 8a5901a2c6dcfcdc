import { Module } from '@nestjs/common';
import { BadgeDesk } from './badge-desk.ts';
import { BadgesController } from './badges.controller.ts';
import { IssueCredential } from './issue-credential.ts';
import { BadgeIssuer } from './issuer.ts';

@Module({ controllers: [BadgesController], providers: [BadgeDesk, BadgeIssuer, IssueCredential], exports: [IssueCredential] })
export class BadgesModule {}
