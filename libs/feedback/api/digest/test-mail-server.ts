import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Mail { readonly to: readonly string[]; readonly raw: string }
/** What the server does with the next letters: takes them, refuses them, or hangs up in their midst. */
export type Mood = 'takes' | 'busy' | 'unknown-person' | 'hangs-up';

/** A mail server on loopback that keeps what it takes. */
export class TestMailServer {
  readonly mails: Mail[] = [];
  mood: Mood = 'takes';
  tries = 0;
  private readonly server: SMTPServer;

  private constructor() {
    const told = (responseCode: number): Error => Object.assign(new Error('not now'), { responseCode });
    this.server = new SMTPServer({
      authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false,
      onRcptTo: (_address, _session, done) => { this.tries += 1; done(this.mood === 'unknown-person' ? told(550) : undefined); },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => { parts.push(part); });
        stream.on('end', () => {
          if (this.mood === 'busy') return done(told(451));
          this.mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString() });
          // The letter is here, and nobody says so.
          if (this.mood === 'hangs-up') for (const connection of this.server.connections) (connection as { _socket: { destroy: () => void } })._socket.destroy();
          else done();
        });
      },
    });
  }
  static async start(): Promise<TestMailServer> {
    const made = new TestMailServer();
    await new Promise<void>((resolve) => { made.server.listen(0, '127.0.0.1', resolve); });
    return made;
  }
  get url(): string { return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`; }
  async stop(): Promise<void> { await new Promise<void>((resolve) => { this.server.close(() => { resolve(); }); }); }
}
