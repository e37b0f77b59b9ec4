import { describe, expect, it } from 'vitest';

import { filesBelow, read, shipped, sources, withoutComments } from './sources.ts';

/** Files that may be longer than the rest, each with the reason. None is. */
const longFiles: Readonly<Record<string, string>> = {};
const mostLines = 300;

describe('files', () => {
  it(`no source file is longer than ${mostLines} lines without a written reason`, () => {
    const long = sources
      .filter(({ path, text }) => text.trimEnd().split('\n').length > mostLines && !(path in longFiles))
      .map(({ path }) => path);
    expect(long).toEqual([]);
  });

  it('no reason outlives its long file', () => {
    const needed = Object.keys(longFiles).filter(
      (path) => (sources.find((source) => source.path === path)?.text.split('\n').length ?? 0) > mostLines,
    );
    expect(needed).toEqual(Object.keys(longFiles));
  });

  it('every name is in kebab-case', () => {
    const names = ['electron', 'renderer', 'build', 'tests', 'docs']
      .flatMap(filesBelow)
      .filter((path) => !path.split('/').some((part) => part.startsWith('.')));
    const odd = names.filter(
      (path) => !path.split('/').every((part) => /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(part)),
    );
    expect(odd.filter((path) => !/(?:^|\/)(?:README|LICENSE|NOTICE)[\w.-]*$/.test(path))).toEqual([]);
  });
});

interface WordRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly but: readonly string[];
}

/** Things that have one place, or none, in what is shipped. */
const words: readonly WordRule[] = [
  {
    name: 'the environment is read in one place',
    pattern: /\bprocess\.env\b/,
    but: ['electron/main.ts', 'electron/shell/environment.ts'],
  },
  { name: 'nothing is printed', pattern: /\bconsole\.\w/, but: [] },
  {
    name: 'the bridge is the one reader of window.sitekeeper',
    pattern: /\b(?:window|globalThis)\s*(?:\.|\[\s*['"])sitekeeper\b/,
    but: ['renderer/bridge/bridge.ts'],
  },
  {
    name: 'the page keeps nothing in the browser’s storage',
    pattern: /\b(?:localStorage|sessionStorage|indexedDB|document\.cookie)\b/,
    but: [],
  },
  { name: 'text never becomes code', pattern: /\beval\(|\bnew Function\(|\bexecuteJavaScript\b/, but: [] },
  { name: 'text never becomes a page', pattern: /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b/, but: [] },
];

describe('words of what is shipped', () => {
  it.each(words)('$name', ({ pattern, but }) => {
    const found = shipped.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path);
    expect(found.filter((path) => !but.includes(path))).toEqual([]);
  });

  it('no rule of the linter or the compiler is switched off', () => {
    const off = /@ts-(?:ignore|expect-error|nocheck)|(?:eslint|oxlint)-disable/;
    const found = sources.filter(({ path }) => path !== 'tests/architecture/layout.test.ts');
    expect(found.filter(({ text }) => off.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('no test is left out or made to be the only one', () => {
    const skipped = /\b(?:it|test|describe)\.(?:skip|only|todo|fixme)\b/;
    const tests = sources.filter(
      ({ path }) => path.startsWith('tests/') && !path.endsWith('/layout.test.ts'),
    );
    expect(tests.filter(({ text }) => skipped.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('docs/security.md', () => {
  it('names the same hosts as the app', async () => {
    const { hosts } = await import('../../electron/base/allowed-hosts.ts');
    const rows = [
      ...read('docs/security.md').matchAll(/^\| `(\w+)`\s*\| (.+?)\s*\| (.+?)\s*\| (yes|no)\s*\|$/gm),
    ];
    const told = rows.map(([, id, why, , key]) => ({ id, why, getsKey: key === 'yes' }));
    expect(told).toEqual(hosts.map(({ id, why, getsKey }) => ({ id, why, getsKey })));
  });
});
