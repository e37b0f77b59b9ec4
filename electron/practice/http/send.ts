import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type Fault, faultAnswer } from '../faults.ts';
import type { Answer } from './route.ts';

/** What is about to be written: status, headers and the whole body. */
export interface Written {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function written(answer: Answer): Written {
  return {
    status: answer.status,
    headers: {
      ...(typeof answer.body === 'string' ? {} : { 'Content-Type': 'application/json' }),
      ...answer.headers,
    },
    body: typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body),
  };
}

/** Adds an `ETag` to a good answer, and makes it a 304 when the client has just this one. */
export function withEtag(answer: Written, ifNoneMatch: string | undefined): Written {
  if (answer.status !== 200 && answer.status !== 206) return answer;
  const etag = `"${createHash('sha256').update(answer.body).digest('hex').slice(0, 32)}"`;
  const headers = { ...answer.headers, ETag: etag };
  const known = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(etag) ? { status: 304, headers, body: '' } : { ...answer, headers };
}

export function send(out: ServerResponse, answer: Written): void {
  const bare = answer.status === 304 || answer.status === 204;
  out.writeHead(answer.status, {
    ...answer.headers,
    ...(bare ? {} : { 'Content-Length': String(Buffer.byteLength(answer.body)) }),
  });
  out.end(answer.body);
}

const skewMs = 3 * 60 * 60_000;
const slowPieces = 20;
const slowIntervalMs = 100;

/** Plays a fault on the connection. `answer` is the right one, for the faults that spoil only its delivery. */
export function sendFault(out: ServerResponse, fault: Fault, answer: Written | undefined, now: number): void {
  const instead = faultAnswer(fault);
  if (instead) {
    send(out, instead);
    return;
  }
  const right = answer ?? {
    status: 200,
    headers: { 'Content-Type': 'application/json' },
    body: '[{"id":"0123"}]',
  };
  switch (fault) {
    case 'clock-skew':
      send(out, { ...right, headers: { ...right.headers, Date: new Date(now + skewMs).toUTCString() } });
      return;
    case 'slow-bytes':
      dribble(out, right);
      return;
    case 'cut-in-body': {
      const bytes = Buffer.from(right.body);
      out.writeHead(right.status, { ...right.headers, 'Content-Length': String(bytes.length) });
      out.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => out.destroy());
      return;
    }
    case 'time-out':
    case 'time-out-after-act':
      return;
    default:
      out.destroy();
  }
}

function dribble(out: ServerResponse, answer: Written): void {
  const bytes = Buffer.from(answer.body);
  const piece = Math.max(1, Math.ceil(bytes.length / slowPieces));
  out.writeHead(answer.status, { ...answer.headers, 'Content-Length': String(bytes.length) });
  let sent = 0;
  const timer = setInterval(() => {
    out.write(bytes.subarray(sent, sent + piece));
    sent += piece;
    if (sent < bytes.length) return;
    clearInterval(timer);
    out.end();
  }, slowIntervalMs);
  out.on('close', () => clearInterval(timer));
}
