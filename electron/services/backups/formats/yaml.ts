import type { Document, Node, Pair } from 'yaml';
import type { FormatResult } from '../backup.ts';
import { isConsoleNoise, isPrompt, visibleText } from './console-lines.ts';
import { depthLimit, settingsInTree, type Tree } from './tree.ts';

/** The words under which the files of hosts keep settings. Without one of them a text is not worth the library. */
const groups =
  /^\s*(?:-\s+)?(?:environment|envs?|env_?vars|envVars|variables|config_vars|env_variables|data|stringData|values|settings|vars)["']?\s*:\s*(?:#.*|\{.*)?$|^\s*-\s+["']?(?:key|name)["']?\s*:/im;

/** A file of settings is far below; the library takes a second for a megabyte. In characters. */
const lengthLimit = 256 * 1024;
/** Aliases may point at each other to make a small file grow without end. */
const nodesLimit = 20_000;

/**
 * docker-compose, Render, DigitalOcean, Kubernetes and others: YAML with a group of settings in it, as a map or a list.
 * Scalars are taken as they are written; where programs read other numbers or signs in them, they are asked about.
 */
export async function readYaml(text: string): Promise<FormatResult> {
  if (!groups.test(text)) return null;
  if (text.length > lengthLimit) return 'too-large';
  const { LineCounter, parseAllDocuments } = await import('yaml');
  const counter = new LineCounter();
  const source = withoutConsole(text);
  const documents = parseAllDocuments(source, {
    schema: 'failsafe',
    // A name that stands twice is asked about.
    uniqueKeys: false,
    lineCounter: counter,
    logLevel: 'silent',
  });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return null;
  const lineOf = (node: Node | null | undefined): number => counter.linePos(node?.range?.[0] ?? 0).line;
  const items = await Promise.all(
    documents.map((document) => treeOf(document, lineOf, /^services\s*:/m.test(text))),
  );
  const entries = settingsInTree({ kind: 'list', items });
  return entries === null || typeof entries === 'string' ? entries : { kind: 'yaml', ours: false, entries };
}

/** Prompts and fences become blank lines, so that the numbers of the others stay right. */
const withoutConsole = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      isPrompt(visibleText(line)) || (/^\s*(?:```|›)/.test(line) && isConsoleNoise(visibleText(line)))
        ? ''
        : line,
    )
    .join('\n');

/** `012` is ten to YAML 1.1, `1e3` a thousand, `1_000` too; and `$$` is one `$` in a compose file. */
const otherNumber = /^[-+]?(?:0\d+|0[xob][\da-f]+|\d[\d_]*_[\d_]*|\d+(?:\.\d*)?e[-+]?\d+|\d+(?::\d\d)+)$/i;

function scalar(text: string, plain: boolean, line: number, compose: boolean): Tree {
  const one = { kind: 'scalar', text, line } as const;
  if (plain && otherNumber.test(text)) return { ...one, doubt: { doubt: 'number-form', readings: [text] } };
  if (plain && text.includes('://') && /\s/.test(text))
    return { ...one, doubt: { doubt: 'next-line', readings: [text.replace(/\s+/g, ''), text] } };
  if (compose && text.includes('$$')) {
    return { ...one, doubt: { doubt: 'dollars', readings: [text.replaceAll('$$', '$'), text] } };
  }
  return compose && /\$(?:\{|[A-Za-z_])/.test(text)
    ? { ...one, doubt: { doubt: 'reference', readings: [text] } }
    : one;
}

type Pairs = Extract<Tree, { kind: 'map' }>['pairs'];

/** `<<: *common` and `<<: [*one, *two]` put in what other maps have; what the map says itself goes before. */
const mapsIn = (tree: Tree): Pairs =>
  tree.kind === 'map' ? tree.pairs : tree.kind === 'list' ? tree.items.flatMap(mapsIn) : [];

async function treeOf(
  document: Document.Parsed,
  lineOf: (node: Node | null | undefined) => number,
  compose: boolean,
): Promise<Tree> {
  const { isAlias, isMap, isScalar, isSeq } = await import('yaml');
  let nodes = 0;
  const tree = (node: unknown, depth: number): Tree => {
    nodes += 1;
    if (depth > depthLimit || nodes > nodesLimit) return { kind: 'none', line: 1 };
    if (isAlias(node)) return tree(node.resolve(document), depth + 1);
    if (isScalar(node)) {
      const text = String(node.value);
      const plain = node.type === 'PLAIN';
      if (plain && /^(?:~|null|)$/i.test(text)) return { kind: 'none', line: lineOf(node) };
      const remark = plain && /^\S/.test(node.comment ?? '') ? `${text} #${node.comment}` : null;
      return remark === null
        ? scalar(text, plain, lineOf(node), compose)
        : { kind: 'scalar', text, line: lineOf(node), doubt: { doubt: 'comment', readings: [remark, text] } };
    }
    if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => tree(item, depth + 1)) };
    if (isMap(node)) {
      const all = node.items.map((pair) => pairOf(pair, depth));
      const own = all.filter(([key]) => key !== '<<');
      const names = new Set(own.map(([key]) => key));
      const merged = all.filter(([key]) => key === '<<').flatMap(([, value]) => mapsIn(value));
      return { kind: 'map', pairs: [...merged.filter(([key]) => !names.has(key)), ...own] };
    }
    return { kind: 'none', line: 1 };
  };
  const pairOf = (pair: Pair, depth: number): Pairs[number] => {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const line = isScalar(pair.key) ? lineOf(pair.key) : 1;
    const value = tree(pair.value, depth + 1);
    return [key, value, line];
  };
  const root = tree(document.contents, 0);
  if (root.kind !== 'map') return root;
  // Compose passes over what begins with x-: it stands there for others to take in.
  const used = compose ? root.pairs.filter(([key]) => !key.startsWith('x-')) : root.pairs;
  const pairs = !isSecret(root)
    ? used
    : used.map(([key, value, line]) => [key, key === 'data' ? decoded(value) : value, line] as const);
  return { kind: 'map', pairs };
}

/** Kubernetes writes the `data` of a Secret in base64. */
const isSecret = ({ pairs }: Extract<Tree, { kind: 'map' }>): boolean =>
  pairs.some(([key, value]) => key === 'kind' && value.kind === 'scalar' && value.text === 'Secret');

function decoded(tree: Tree): Tree {
  if (tree.kind !== 'map') return tree;
  const pairs = tree.pairs.map(([key, value, line]) => {
    if (value.kind !== 'scalar') return [key, value, line] as const;
    return [key, { ...value, text: Buffer.from(value.text, 'base64').toString('utf8') }, line] as const;
  });
  return { kind: 'map', pairs };
}
