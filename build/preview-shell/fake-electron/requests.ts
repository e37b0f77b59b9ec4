import { STATUS_CODES } from 'node:http';
import type { PageAnswer, PageRequest } from '../protocol.ts';
import { openWindows } from './windows.ts';

const NOTHING = new Uint8Array();
let nextId = 1;

/**
 * What Electron does with a request of a page, in Electron's order: navigation events, the session's filter, the
 * scheme's handler, the session's header filter. What no handler answers is refused: the shell has no network.
 */
export async function answerRequest(request: PageRequest): Promise<PageAnswer> {
  const contents = openWindows.get(request.windowId)?.webContents;
  if (contents === undefined) return { kind: 'refuse', by: 'nobody' };
  if (request.wandering && !contents.mayNavigate(request.url, request.frame)) {
    return { kind: 'refuse', by: 'navigation' };
  }

  const details = {
    id: nextId++,
    url: request.url,
    method: request.method,
    resourceType: request.resourceType,
    webContentsId: contents.id,
  };
  if (!(await contents.session.webRequest.lets(details))) return { kind: 'refuse', by: 'filter' };

  const answer = await contents.session.protocol.answer(asRequest(request));
  if (answer === null) return { kind: 'refuse', by: 'nobody' };
  if (answer.type === 'error') return { kind: 'refuse', by: 'handler' };

  const statusLine = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ''}`;
  const received = { ...details, statusCode: answer.status, statusLine };
  const headers = await contents.session.webRequest.headers(received, listed(answer.headers));
  if (headers === null) return { kind: 'refuse', by: 'filter' };

  const location = headers['location']?.[0];
  if (location !== undefined && answer.status >= 300 && answer.status < 400) {
    const target = URL.parse(location, request.url)?.href ?? location;
    if (!contents.mayRedirect(target, request.frame)) return { kind: 'refuse', by: 'navigation' };
  }
  return {
    kind: 'fulfil',
    status: answer.status,
    headers: Object.entries(headers).flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    ),
    body: answer.body === null ? NOTHING : await answer.bytes(),
  };
}

function asRequest(request: PageRequest): Request {
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: request.body === null ? null : new Uint8Array(request.body),
  });
}

function listed(headers: Headers): Record<string, string[]> {
  return Object.fromEntries([...headers].map(([name, value]) => [name, [value]]));
}
