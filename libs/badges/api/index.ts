export { BadgesModule } from './badges.module.ts';
export { badgeAddress, printCertificates } from './certificates.ts';
export { awardsOf } from './credentials.repository.ts';
export { IssueCredential } from './issue-credential.ts';
export { BadgeIssuer } from './issuer.ts';
