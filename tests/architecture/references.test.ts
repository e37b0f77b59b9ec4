import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';

import { describe, expect, it } from 'vitest';

import { mistakeCodes } from '../../electron/contract/connection-strings.ts';
import { commentsIn, filesBelow, read, root, sources } from './sources.ts';

const documents = ['README.md', ...filesBelow('docs').filter((path) => path.endsWith('.md'))];
const styles = filesBelow('renderer')
  .filter((path) => path.endsWith('.css'))
  .map((path) => ({ path, text: read(path) }));
const comments = [...sources, ...styles].map(({ path, text }) => ({ path, text: commentsIn(text) }));

/** The part of a link that leads to a heading, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchors = new Map(
  documents.map((path) => [
    path,
    new Set([...read(path).matchAll(/^#+ (.+)$/gm)].map((match) => anchorOf(match[1] ?? ''))),
  ]),
);

interface Pointer {
  readonly from: string;
  /** A path from the project's root, with its heading where it names one. */
  readonly to: string;
}

const exists = ({ to }: Pointer): boolean => {
  const [path = '', anchor] = to.split('#');
  return existsSync(join(root, path)) && (anchor === undefined || (anchors.get(path)?.has(anchor) ?? false));
};

const pointersIn = (from: string, text: string): readonly Pointer[] =>
  [...text.matchAll(/\bdocs\/[\w./-]+\.md(?:#[\w-]+)?/g)].map(([to]) => ({ from, to }));

const linksIn = (from: string): readonly Pointer[] =>
  [...read(from).matchAll(/\]\(([^()\s]+)\)/g)]
    .map((match) => match[1] ?? '')
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => ({
      from,
      to: link.startsWith('#') ? from + link : posix.join(posix.dirname(from), link),
    }));

describe('what comments and documents point to', () => {
  it('every heading of a document that a comment names is there', () => {
    const pointers = comments.flatMap(({ path, text }) => pointersIn(path, text));
    expect(pointers.length).toBeGreaterThan(0);
    expect(pointers.filter((pointer) => !exists(pointer))).toEqual([]);
  });

  it('every link in a document leads to a file and a heading that are there', () => {
    const links = documents.flatMap(linksIn);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !exists(link))).toEqual([]);
  });

  it('every mistake of a connection string is told under a heading of its own', () => {
    const told = anchors.get('docs/reference/connection-string-mistakes.md');
    expect(mistakeCodes.filter((code) => !told?.has(code))).toEqual([]);
  });

  it('every folder and every file that a document names is there', () => {
    const tails = new Set(
      sources.flatMap(({ path }) => path.split('/').map((_, at, parts) => parts.slice(at).join('/'))),
    );
    const named = documents.flatMap((from) =>
      [...read(from).matchAll(/`([\w./-]+)`/g)].map((match) => ({ from, to: match[1] ?? '' })),
    );
    const paths = named.filter(({ to }) => /^(?:electron|renderer|build|tests|docs|assets)\//.test(to));
    const files = named.filter(({ to }) => /\w\.(?:tsx?|mjs)$/.test(to));
    expect(paths.length).toBeGreaterThan(0);
    expect(files.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !exists(path))).toEqual([]);
    expect(files.filter(({ to }) => !tails.has(to))).toEqual([]);
  });

  it('no comment names a document that is not in the project', () => {
    const strangers = comments.flatMap(({ path, text }) =>
      [...text.matchAll(/[\w./-]+\.md\b/g)]
        .map(([to]) => ({ from: path, to }))
        .filter((pointer) => !exists(pointer)),
    );
    expect(strangers).toEqual([]);
  });

  it('no comment names a section or a row of such a document by its number', () => {
    const bare = comments.flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => /\b(?:[A-F]\d{1,2}[a-z]?|number \d+)\b/.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(bare).toEqual([]);
  });

  it('the README lists every document', () => {
    const linked = new Set(linksIn('README.md').map(({ to }) => to));
    expect(documents.filter((path) => path !== 'README.md' && !linked.has(path))).toEqual([]);
  });
});
