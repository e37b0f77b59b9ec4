import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import react from '@vitejs/plugin-react';
import { build } from 'vite';

const here = import.meta.dirname;
const out = join(here, '../../out/bench');

/** Bundles the services as main's are, beside an empty program. Answers where both lie. */
export async function buildServices(): Promise<{ services: string; empty: string; hundred: string }> {
  const folder = join(out, 'services');
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      minify: true,
      rollupOptions: {
        input: {
          services: join(here, 'services.ts'),
          'hundred-sites': join(here, 'hundred-sites.ts'),
        },
        external: ['keytar'],
        output: { format: 'es', entryFileNames: '[name].mjs' },
      },
    },
  });
  const empty = join(folder, 'empty.mjs');
  await writeFile(empty, '');
  return { services: join(folder, 'services.mjs'), empty, hundred: join(folder, 'hundred-sites.mjs') };
}

/** Bundles a program that is run in a process of its own, so that no compiler shares its memory. Answers where it lies. */
export async function buildWorker(entry: string): Promise<string> {
  const folder = join(out, 'worker');
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { external: ['mongodb', 'bson', 'age-encryption'] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { input: { worker: entry }, output: { format: 'es', entryFileNames: '[name].mjs' } },
    },
  });
  return join(folder, 'worker.mjs');
}

const bareMain = `import { createRoot } from 'react-dom/client';
import { createElement } from 'react';
createRoot(document.getElementById('root')).render(createElement('h1', null, 'Hello'));
`;
const barePage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Bare</title>
<script type="module" src="./main.js"></script></head><body><div id="root"></div></body></html>
`;

/** The least that a page of React can be, built as ours is. Answers its folder. */
export async function buildBarePage(): Promise<string> {
  const source = join(out, 'bare-source');
  const folder = join(out, 'bare');
  await rm(source, { recursive: true, force: true });
  await mkdir(source, { recursive: true });
  await writeFile(join(source, 'main.js'), bareMain);
  await writeFile(join(source, 'index.html'), barePage);
  await build({
    configFile: false,
    logLevel: 'silent',
    root: source,
    base: './',
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, minify: true, modulePreload: { polyfill: false } },
  });
  return folder;
}
