import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

import { securityHeaders } from './content-policy.ts';
import { isOurs } from './origin.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const nothing = (): Response => new Response('Not found', { status: 404, headers: securityHeaders });

/**
 * Serves app://: the files that lie in the built renderer at the start, by their exact address. No path is ever joined
 * from an address, so none can lead out of the folder.
 */
export async function createFileServer(folder: string): Promise<(request: Request) => Promise<Response>> {
  const known = new Map<string, string>();
  for (const file of await filesBelow(folder)) {
    if (types[extname(file)] !== undefined)
      known.set(`/${relative(folder, file).split(sep).join('/')}`, file);
  }
  return async (request) => {
    if (request.method !== 'GET' || !isOurs(request.url)) return nothing();
    const file = known.get(new URL(request.url).pathname);
    if (file === undefined || new URL(request.url).search !== '') return nothing();
    const contentType = types[extname(file)] ?? 'application/octet-stream';
    return new Response(new Uint8Array(await readFile(file)), {
      headers: { ...securityHeaders, 'content-type': contentType },
    });
  };
}
