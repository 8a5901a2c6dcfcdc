import { createTransport } from 'nodemailer';
import type { SendFailure } from '../../domain/index.ts';

export interface PostSettings { readonly url: string; readonly from: string }
export interface Envelope { readonly id: string; readonly email: string; readonly subject: string; readonly body: string }
const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as const;

/** One letter over one connection to the installation's mail server; null when that server took it. */
export async function post({ url, from }: PostSettings, { id, email, subject, body }: Envelope): Promise<SendFailure | null> {
  const { protocol, hostname, port, username, password } = new URL(url);
  let begun = false;
  const noted = (entry: unknown, said: unknown): void => { if ((entry as { tnx?: string }).tnx === 'client' && said === 'DATA') begun = true; };
  const silent = (): void => undefined;
  const transport = createTransport({
    ...patience, host: hostname, secure: protocol === 'smtps:', ...(port ? { port: Number(port) } : {}), ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    // A password and what is unread in a class do not cross a network in the clear.
    requireTLS: protocol === 'smtp:' && !loopback.has(hostname), disableFileAccess: true, disableUrlAccess: true,
    transactionLog: true, logger: { level: silent, trace: silent, debug: noted, info: silent, warn: silent, error: silent, fatal: silent },
  });
  try {
    // The same letter has the same name, so that a mailbox that gets it twice may show it once.
    await transport.sendMail({ from, to: email, subject, text: body, textEncoding: 'base64', messageId: `<${id}@kindling>`, headers: { 'Auto-Submitted': 'auto-generated' } });
    return null;
  } catch (thrown) {
    const { responseCode, code } = thrown as { responseCode?: number; code?: string };
    return { begun, answer: responseCode ?? null, signingIn: code === 'EAUTH' };
  } finally {
    transport.close();
  }
}
