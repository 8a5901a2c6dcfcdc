export { BadgesModule } from './badges.module.ts';
export { badgeAddress } from './certificates.ts';
export { IssueCredential } from './issue-credential.ts';
export { BadgeIssuer } from './issuer.ts';
