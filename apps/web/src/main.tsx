import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient, SaveWordsProvider } from '@kindling/platform-web';
import { BenchProvider } from '@kindling/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startOffline } from './offline/registration.ts';
import { Pages } from './routes.tsx';
import './shell/shell.css';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <BenchProvider>
      <QueryClientProvider client={queryClient}>
        <SaveWordsProvider><Pages /></SaveWordsProvider>
      </QueryClientProvider>
    </BenchProvider>
  </StrictMode>,
);
startOffline();
