import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

import { shipped, withoutComments } from './sources.ts';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** `import type … from 'x'`, `export … from 'x'`, `import 'x'`; what is loaded later, by `import('x')`, is none of these. */
const statement = /(?:^|[\s;}])(?:import|export)\s(type\s)?(?:[^'";]*?\sfrom\s*)?['"](\.[^'"]+)['"]/g;

/** Who imports whom among our files: all of it, or only what is there at run time too. */
function imports(withTypes: boolean): Graph {
  return new Map(
    shipped.map(({ path, text }) => {
      const found = [...withoutComments(text).matchAll(statement)]
        .filter(([, type]) => withTypes || type === undefined)
        .map(([, , name = '']) => posix.join(posix.dirname(path), name));
      return [path, new Set(found)];
    }),
  );
}

/** The files or folders that reach themselves again, each circle in order of the alphabet (Tarjan). */
function circles(graph: Graph): readonly string[] {
  const found: string[] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const visit = (node: string) => {
    index.set(node, index.size);
    low.set(node, index.get(node) ?? 0);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!graph.has(next)) continue;
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(node) !== index.get(node)) return;
    const circle = stack.splice(stack.indexOf(node));
    if (circle.length > 1) found.push(circle.toSorted().join(' '));
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return found.toSorted();
}

/** The folder that has one owner: a domain, or a layer. The folders inside it are its own affair. */
const folderOf = (path: string): string =>
  /^(?:electron\/services|renderer\/features|renderer\/shared|electron|renderer)\/[^/.]+(?=\/)/.exec(
    path,
  )?.[0] ?? posix.dirname(path);

/** Still against the stream. A line that is not needed any more has to go; none may be added. */
const againstTheStream: readonly string[] = [
  'electron/services/config-vars > electron/services/connection-strings',
  'electron/services/connection-strings > electron/services/mongodb',
];

function folders(graph: Graph): Graph {
  const found = new Map<string, Set<string>>();
  for (const [path, targets] of graph) {
    const folder = folderOf(path);
    const others = found.get(folder) ?? new Set<string>();
    found.set(folder, others);
    for (const target of targets) {
      const other = folderOf(target);
      if (other !== folder && !againstTheStream.includes(`${folder} > ${other}`)) others.add(other);
    }
  }
  return found;
}

describe('circles', () => {
  it('there is none between files at run time', () => {
    expect(circles(imports(false))).toEqual([]);
  });

  it('there is none between folders, types included', () => {
    expect(circles(folders(imports(true)))).toEqual([]);
  });
});

/** From the ground up: each may import what stands before it, and itself. */
const layers = ['bridge', 'locales', 'design', 'pictures', 'stores', 'shared', 'guides', 'features', 'app'];
const layerOf = (path: string): number => layers.indexOf(/^renderer\/([^/]+)\//.exec(path)?.[1] ?? '');

/** Which feature may use another. All else that two of them need belongs into shared. */
const used: Readonly<Record<string, readonly string[]>> = {
  account: ['connection-strings'],
  backups: ['config-vars'],
  'connection-strings': ['backups'],
  delete: ['backups'],
  mongodb: ['connection-strings'],
  preferences: ['backups'],
  shutdown: ['backups'],
  site: ['connection-strings'],
  sites: ['connection-strings', 'history', 'shutdown'],
};
const featureOf = (path: string): string | undefined => /^renderer\/features\/([^/]+)\//.exec(path)?.[1];

describe('layers of the page', () => {
  const pairs = [...imports(true)].flatMap(([from, targets]) => [...targets].map((to) => ({ from, to })));

  it('each imports only from below: design, shared, features, app', () => {
    const upwards = pairs.filter(
      ({ from, to }) => layerOf(from) !== -1 && layerOf(to) !== -1 && layerOf(to) > layerOf(from),
    );
    expect(upwards).toEqual([]);
  });

  it('a feature imports another only where that is listed', () => {
    const between = pairs.filter(({ from, to }) => {
      const [one, other] = [featureOf(from), featureOf(to)];
      return one !== undefined && other !== undefined && one !== other && !used[one]?.includes(other);
    });
    expect(between).toEqual([]);
  });

  it('no listed one is unused', () => {
    const unused = Object.entries(used).flatMap(([one, others]) =>
      others
        .filter((other) => !pairs.some(({ from, to }) => featureOf(from) === one && featureOf(to) === other))
        .map((other) => `${one} -> ${other}`),
    );
    expect(unused).toEqual([]);
  });
});
