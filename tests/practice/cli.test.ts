import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../build/tools/practice-server.ts', import.meta.url));

const run = (...args: readonly string[]): ChildProcess & { readonly said: () => string } => {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more) => (text += more));
  return Object.assign(child, { said: () => text });
};

describe('npm run practice', () => {
  it('prints an address and a key that work together, and ends with Ctrl-C', async () => {
    const child = run('--scenario', 'healthy', '--latency', '1');
    const ended = once(child, 'exit');
    await expect.poll(() => child.said(), { timeout: 10_000 }).toContain('Ctrl-C ends it.');
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(child.said())?.[0] ?? '';
    const key = /^Key +(HRKU-\S+)$/m.exec(child.said())?.[1] ?? '';
    const headers = { accept: 'application/vnd.heroku+json; version=3', authorization: `Bearer ${key}` };
    expect((await fetch(`${origin}/apps`, { headers })).status).toBe(200);
    child.kill('SIGINT');
    expect((await ended)[0]).toBe(0);
  });

  it('says how it is used when it is asked for something else', async () => {
    const child = run('--scenario', 'nowhere');
    expect((await once(child, 'exit'))[0]).toBe(2);
    await expect.poll(() => child.said()).toContain('--scenario');
  });
});
