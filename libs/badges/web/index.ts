import { lazyPage, lazyPart } from '@kindling/ui';

export const ClassBadgesPage = lazyPage(() => import('./class-badges-page.tsx'));
export const MyBadgesPage = lazyPage(() => import('./my-badges-page.tsx'));
export const VerifyPage = lazyPage(() => import('./verify-page.tsx'));
export const CertificateButton = lazyPart(() => import('./certificate-button.tsx').then((file) => ({ default: file.CertificateButton })));
