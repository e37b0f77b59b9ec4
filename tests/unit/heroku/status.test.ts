import { expect, it } from 'vitest';

import { readStatus } from '../../../electron/services/heroku/status.ts';

const origin = 'https://status.heroku.com';
const system = (status: string) => ({ status: [{ system: 'Apps', status }] });

it('the status page is asked without cookies and within a bound of time, and leads to no other place', async () => {
  const asked: { url: string; init: RequestInit | undefined }[] = [];
  const answer = await readStatus(async (url, init) => {
    asked.push({ url, init });
    return Response.json(system('green'));
  }, origin);
  expect(answer).toBe('fine');
  expect(asked[0]?.url).toBe(`${origin}/api/v4/current-status`);
  expect(asked[0]?.init).toMatchObject({ redirect: 'error', credentials: 'omit' });
  expect(asked[0]?.init?.signal).toBeInstanceOf(AbortSignal);
});

it.each([
  ['a system in trouble', () => Response.json(system('red')), 'trouble'],
  ['another page', () => Response.json({ hello: 1 }), 'unknown'],
  ['a failure', () => Response.json(system('green'), { status: 500 }), 'unknown'],
  ['no JSON', () => new Response('<p>Welcome'), 'unknown'],
  ['no answer', () => Promise.reject(new TypeError('fetch failed')), 'unknown'],
])('%s is told as it is', async (_name, reply, told) => {
  expect(await readStatus(async () => reply(), origin)).toBe(told);
});
