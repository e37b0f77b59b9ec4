import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it, vi } from 'vitest';
import type { Session } from 'electron';

import { contentPolicy } from '../../electron/shell/content-policy.ts';
import { createFileServer } from '../../electron/shell/file-server.ts';
import { declareScheme, serveFiles } from '../../electron/shell/protocol.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { FakeSession, protocol } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const canary = 'canary-outside-the-folder';

/** A built page, with a secret beside it and one that nobody may fetch inside it. */
async function serve(): Promise<(request: Request) => Promise<Response>> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true });
  const files: Readonly<Record<string, string>> = {
    'secret.html': canary,
    'renderer/index.html': '<!doctype html>',
    'renderer/assets/index-1a.js': 'export {}',
    'renderer/assets/index-1a.css': 'p {}',
    'renderer/assets/mark.svg': '<svg/>',
    'renderer/assets/index-1a.js.map': canary,
    'renderer/.env': canary,
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  return createFileServer(join(folder, 'renderer'));
}

/** A request as Electron hands it over: its address may be one that `new Request` would tidy up. */
const request = (url: string, method = 'GET'): Request => ({ url, method }) as Request;

describe('app:// files', () => {
  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['assets/index-1a.js', 'text/javascript; charset=utf-8'],
    ['assets/index-1a.css', 'text/css; charset=utf-8'],
    ['assets/mark.svg', 'image/svg+xml'],
  ])('checklist 18: %s is served as %s, with nosniff and the policy', async (path, type) => {
    const answer = await (await serve())(request(`app://sitekeeper/${path}`));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe(contentPolicy);
  });

  it.each([
    '/../secret.html',
    '/assets/../../secret.html',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '/%2e%2e%2fsecret.html',
    '/%252e%252e/secret.html',
    '/..\\secret.html',
    '/..%5csecret.html',
    '/assets\\..\\..\\secret.html',
    '//secret.html',
    '/./../secret.html',
    '/index.html%00',
    '/index.html%00.js',
    '/index\0.html',
    '/index.html/',
    '/index.html/../../secret.html',
    '/INDEX.HTML',
    '/%69ndex.html',
    '/index.html?x=1',
    '/index.html.map',
    '/assets/index-1a.js.map',
    '/.env',
    '/assets',
    '/assets/',
    '/',
    '',
    '/etc/passwd',
    '/C:/Windows/win.ini',
    '/__proto__',
    '/constructor',
    '/toString',
  ])('checklist 18: the path %j gives 404 and nothing of any file', async (path) => {
    const answer = await (await serve())(request(`app://sitekeeper${path}`));
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('Not found');
    expect(answer.headers.get('content-security-policy')).toBe(contentPolicy);
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'])(
    'checklist 18: %s gives 404',
    async (method) => {
      expect((await (await serve())(request('app://sitekeeper/index.html', method))).status).toBe(404);
    },
  );

  it.each([
    'app://other/index.html',
    'app://sitekeeper.evil/index.html',
    'https://sitekeeper/index.html',
    'file:///index.html',
  ])('checklist 18: %s gives 404', async (url) => {
    expect((await (await serve())(request(url))).status).toBe(404);
  });

  it('checklist 18: a file that comes to lie there later is not served', async () => {
    const folder = await temporaryFolder();
    const late = await createFileServer(folder);
    await writeFile(join(folder, 'late.html'), canary);
    expect((await late(request('app://sitekeeper/late.html'))).status).toBe(404);
  });

  it('checklist 18: the scheme is standard and secure, passes no policy by and has no service workers', () => {
    declareScheme();
    expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, codeCache: true, supportFetchAPI: false },
      },
    ]);
  });

  it('checklist 18: no other scheme is served', async () => {
    const session = new FakeSession();
    await serveFiles(session as unknown as Session, await temporaryFolder());
    expect([...session.schemes.keys()]).toEqual(['app']);
  });
});
