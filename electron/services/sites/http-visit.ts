import type { Fetch } from '../../base/allowed-hosts.ts';

/** What a site answered, read up to a bound. `null` stands for no whole answer at all. */
export interface Visit {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

export type Visitor = (url: string, timeoutMs: number) => Promise<Visit | null>;

/** Enough for a title, a boot-error list or one reading. */
const mostBytes = 256 * 1024;

/** Node hands a redirect over as an answer; Electron's net.fetch rejects with `Redirect was cancelled`. */
const wasRedirect = (cause: unknown): boolean =>
  cause instanceof Error && /redirect was cancelled/i.test(cause.message);

/** One polite GET to the person's own site: no secrets, no cookies, no following to other places. */
export function createVisitor(fetch: Fetch): Visitor {
  return async (url, timeoutMs) => {
    try {
      const response = await fetch(url, {
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        signal: AbortSignal.timeout(timeoutMs),
      });
      const contentType = response.headers.get('content-type') ?? '';
      return { status: response.status, contentType, text: await start(response) };
    } catch (cause) {
      return wasRedirect(cause) ? { status: 302, contentType: '', text: '' } : null;
    }
  };
}

async function start(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  if (response.body === null) return text;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    text += decoder.decode(chunk, { stream: true });
    if (bytes > mostBytes) break;
  }
  return text;
}
