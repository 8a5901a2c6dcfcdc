import { lazyPage } from '@kindling/ui';

export const LibraryPage = lazyPage(() => import('./library-page.tsx'));
