import type { Config } from '@kindling/platform-api';
import helmet from 'helmet';

/** No third-party host at all. Styles need 'unsafe-inline' because Mantine and Monaco set style attributes. */
export const secureHeaders = (config: Config): ReturnType<typeof helmet> => helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"], 'script-src': ["'self'"], 'style-src': ["'self'", "'unsafe-inline'"], 'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'", 'data:'], 'connect-src': ["'self'"], 'worker-src': ["'self'"], 'object-src': ["'none'"], 'base-uri': ["'none'"],
      'form-action': ["'self'"], 'frame-ancestors': ["'none'"],
    },
  },
  strictTransportSecurity: config.TLS === 'on' ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  crossOriginEmbedderPolicy: false,
  // On plain HTTP in a school network the header would only print a warning.
  crossOriginOpenerPolicy: config.TLS === 'on' ? { policy: 'same-origin' } : false,
  originAgentCluster: false,
  referrerPolicy: { policy: 'same-origin' },
});
