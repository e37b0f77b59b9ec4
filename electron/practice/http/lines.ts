import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { StreamAnswer } from './route.ts';

export interface MoreLines {
  readonly lines: readonly string[];
  /** True when nothing will follow. */
  readonly done: boolean;
}

const lookEveryMs = 50;

/**
 * A stream of lines, as server-sent events when the client asks for those, else as plain text. `more` is asked
 * again and again for what is new; real time decides when, the account's clock what.
 */
export function lineStream(headers: IncomingHttpHeaders, more: () => MoreLines): StreamAnswer {
  const asEvents = (headers.accept ?? '').includes('text/event-stream');
  return {
    status: 200,
    headers: { 'Content-Type': asEvents ? 'text/event-stream' : 'text/plain; charset=utf-8' },
    stream: (out, signal) => pump(out, signal, asEvents, more),
  };
}

function pump(out: ServerResponse, signal: AbortSignal, asEvents: boolean, more: () => MoreLines): void {
  let sent = 0;
  const look = (): boolean => {
    const { lines, done } = more();
    for (const line of lines) {
      sent += 1;
      out.write(asEvents ? `id: ${sent}\ndata: ${line}\n\n` : `${line}\n`);
    }
    if (done) out.end();
    return done;
  };
  if (look()) return;
  const timer = setInterval(() => {
    if (look()) clearInterval(timer);
  }, lookEveryMs);
  signal.addEventListener('abort', () => clearInterval(timer));
}
