import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { proxyOf } from '../../../build/setup/electron.ts';
import { downloadResuming } from '../../../build/setup/resuming-download.ts';
import { root } from '../../../build/setup/paths.ts';
import { run } from '../../../build/setup/run.ts';

const WHOLE = Buffer.from(Array.from({ length: 300_000 }, (_, at) => at % 251));

/** A server of one file, and a folder to fetch it into. */
async function serverOf(handle: (request: IncomingMessage, response: ServerResponse) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'sitekeeper-download-'));
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers.range);
    handle(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const said: string[] = [];
  const target = join(folder, 'whole');
  const part = join(folder, 'part');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/electron.zip`;
  return {
    asked,
    said,
    part,
    target,
    fetch: (silenceMs = 20_000) =>
      downloadResuming(url, target, {
        part,
        answerWithinMs: silenceMs,
        silenceMs,
        say: (line) => said.push(line),
      }),
  };
}

const startOf = (request: IncomingMessage): number => Number(/\d+/.exec(request.headers.range ?? '0')?.[0]);

/** Answers from where it is asked, whole or only so many bytes before the line is cut. */
function answer(request: IncomingMessage, response: ServerResponse, bytes = Infinity): void {
  const from = startOf(request);
  response.writeHead(from > 0 ? 206 : 200, { 'content-length': WHOLE.length - from });
  if (from + bytes >= WHOLE.length) response.end(WHOLE.subarray(from));
  else response.write(WHOLE.subarray(from, from + bytes), () => response.destroy());
}

test('a line that is cut again and again is taken up where it ended', async () => {
  const server = await serverOf((request, response) => answer(request, response, 120_000));
  await server.fetch();
  expect(readFileSync(server.target).equals(WHOLE)).toBe(true);
  expect(server.asked[0]).toBeUndefined();
  expect(server.asked.length).toBeGreaterThan(2);
  expect(server.asked.slice(1).every((range) => /^bytes=[1-9]\d*-$/.test(range ?? ''))).toBe(true);
  expect(server.said.at(-1)).toBe('100 % of 0 MB');
});

test('what an earlier start fetched is not fetched again', async () => {
  const server = await serverOf((request, response) => answer(request, response));
  writeFileSync(server.part, WHOLE.subarray(0, 200_000));
  await server.fetch();
  expect(server.asked).toEqual(['bytes=200000-']);
  expect(server.said[0]).toBe('Going on where it was cut: 66 % of 0 MB');
  expect(readFileSync(server.target).equals(WHOLE)).toBe(true);
});

test('a server that knows no parts sends all of it, once', async () => {
  const server = await serverOf((_request, response) => response.end(WHOLE));
  writeFileSync(server.part, WHOLE.subarray(0, 1_000));
  await server.fetch();
  expect(readFileSync(server.target).equals(WHOLE)).toBe(true);
});

test('all bytes were here already', async () => {
  const server = await serverOf((_request, response) => {
    response.writeHead(416, { 'content-range': `bytes */${WHOLE.length}` }).end();
  });
  writeFileSync(server.part, WHOLE);
  await server.fetch();
  expect(readFileSync(server.target).equals(WHOLE)).toBe(true);
});

test('silence ends it with a sentence, and keeps what came', async () => {
  const server = await serverOf((_request, response) => {
    response.writeHead(200, { 'content-length': WHOLE.length });
    response.write(WHOLE.subarray(0, 50_000));
  });
  await expect(server.fetch(300)).rejects.toThrow('Nothing came for 1 seconds.');
  expect(existsSync(server.target)).toBe(false);
  expect(readFileSync(server.part).length).toBe(50_000);
});

test.each([
  ['the file is not there', 404, 'The server answered 404.'],
  ['the mirror is ill', 503, 'The server answered 503.'],
])('%s: said, and asked once', async (_name, status, sentence) => {
  const server = await serverOf((_request, response) => void response.writeHead(status).end('no'));
  await expect(server.fetch()).rejects.toThrow(sentence);
  expect(server.asked).toHaveLength(1);
});

test('a server that always cuts before the first byte is not asked for ever', async () => {
  const server = await serverOf((_request, response) => {
    response.writeHead(200, { 'content-length': WHOLE.length });
    response.flushHeaders();
    setImmediate(() => response.destroy());
  });
  await expect(server.fetch()).rejects.toThrow('The line was cut, and nothing more came.');
  expect(server.asked).toHaveLength(1);
});

test('the mirror and the proxy that a computer names are heeded, and wrong bytes are refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitekeeper-proxy-'));
  const paths: string[] = [];
  const mirror = createServer((request, response) => {
    paths.push(request.url ?? '');
    response.end('not Electron');
  }).listen(0, '127.0.0.1');
  const tunnels: string[] = [];
  const proxy = createServer().listen(0, '127.0.0.1');
  await Promise.all([once(mirror, 'listening'), once(proxy, 'listening')]);
  const portOf = (server: typeof mirror): number => (server.address() as AddressInfo).port;
  proxy.on('connect', (request, socket, head) => {
    tunnels.push(request.url ?? '');
    const onward = connect(portOf(mirror), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.write(head);
      onward.pipe(socket);
      socket.pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  onTestFinished(() => {
    for (const server of [mirror, proxy]) {
      server.closeAllConnections();
      server.close();
    }
    rmSync(folder, { recursive: true, force: true });
  });
  const ended = await run(process.execPath, ['build/setup/fetch-electron.ts', '20000'], {
    quiet: true,
    env: {
      NODE_USE_ENV_PROXY: '1',
      http_proxy: `http://127.0.0.1:${portOf(proxy)}`,
      HTTP_PROXY: `http://127.0.0.1:${portOf(proxy)}`,
      NO_PROXY: '',
      no_proxy: '',
      ELECTRON_MIRROR: 'http://mirror.example/electron/',
      electron_config_cache: folder,
    },
  });
  expect(tunnels).toEqual(['mirror.example:80']);
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const version = devDependencies['electron'] ?? '';
  expect(paths).toEqual([expect.stringContaining(`/electron/v${version}/electron-v${version}-`)]);
  expect(ended.code).toBe(1);
});

test('the proxy of npm counts where the environment names none', () => {
  expect(proxyOf({ npm_config_https_proxy: 'http://proxy.example:3128' })).toEqual({
    HTTPS_PROXY: 'http://proxy.example:3128',
    HTTP_PROXY: 'http://proxy.example:3128',
  });
  expect(proxyOf({ npm_config_proxy: 'http://a.example', https_proxy: 'http://b.example' })).toEqual({});
  expect(proxyOf({})).toEqual({});
});
