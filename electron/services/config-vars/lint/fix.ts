import type { Finding, LintCode } from '../../../contract/config-vars.ts';
import { isExtended } from '../catalogue.ts';
import { mended } from '../fix-value.ts';
import { wordsOf } from '../plugins.ts';
import { writtenWords } from '../nightscout-env.ts';
import { limitsMeant } from './glucose.ts';
import { keyFileMeant } from './server.ts';
import { sourceMeant } from './sources.ts';
import type { Line, View } from './view.ts';

/** New texts by the setting's name as Heroku has it; null takes one away. It holds values, so it lives for one look only. */
export type Proposal = ReadonlyMap<string, string | null>;

const nothing: Proposal = new Map();

const away = (names: readonly string[]): Proposal => new Map(names.map((name) => [name, null]));

/** The named settings with a value that was meant by each, where there is one. */
function each(view: View, names: readonly string[], meant: (line: Line) => string | null): Proposal {
  const lines = view.lines.filter(({ name }) => names.includes(name));
  return new Map(
    lines.flatMap((line) => {
      const value = meant(line);
      return value === null || value === line.text ? [] : [[line.name, value] as const];
    }),
  );
}

/** Other words for the region outside the United States; and blanks round the one that it knows. */
const outside = /^\s*(?:eu|europe|ous|international|row)\s*$/i;

function listed(view: View, names: readonly string[]): Proposal {
  return each(view, names, ({ known, name, text }) => {
    if (known === 'BRIDGE_SERVER') return outside.test(text) ? 'EU' : null;
    if (known === 'CONNECT_SOURCE') return sourceMeant(view);
    // Several roles with signs between them: each may be one of the site's own.
    if (known === 'AUTH_DEFAULT_ROLES' && !/^[\w-]+$/.test(text)) return null;
    return mended(name, text);
  });
}

/** Two that hold the same, or of which the first is effective: the others do nothing. */
function shadows({ lines }: View, names: readonly string[]): Proposal {
  const found = names.map((name) => lines.find((line) => line.name === name));
  const [first] = found;
  const same = found.every((line) => line?.text === first?.text);
  // Of a part's settings the last one counts, and nobody knows their order on the site's computer.
  const extended = first?.known !== null && first?.known !== undefined && isExtended(first.known);
  return same || !extended ? away(names.slice(1)) : nothing;
}

/** A list whose percent sign ends the program: its words without it, or nothing when no word is left. */
function readable(view: View, names: readonly string[]): Proposal {
  const lines = view.lines.filter(({ name }) => names.includes(name));
  return new Map(lines.map(({ name, text }) => [name, mended(name, text)]));
}

type Fixing = (view: View, finding: Finding) => Proposal;

const taken: Fixing = (_, { names }) => away(names);
const meant: Fixing = (view, { names }) => each(view, names, ({ name, text }) => mended(name, text));

const fixes: Readonly<Partial<Record<LintCode, Fixing>>> = {
  'port-set': taken,
  'hostname-set': taken,
  'ssl-set': taken,
  'pool-size': taken,
  'build-developer': taken,
  empty: taken,
  'not-on-heroku': taken,
  'not-read': taken,
  'bridge-max-failures': taken,
  'bridge-interval': taken,
  shadowed: (view, { names }) => shadows(view, names),
  'database-twins': (_, { names }) => {
    // All hold the same: the name that guides use stays.
    const kept = names.includes('MONGODB_URI') ? 'MONGODB_URI' : names[0];
    return away(names.filter((name) => name !== kept));
  },
  'carelink-old': (view, { names }) =>
    each(view, names, ({ text }) => writtenWords(wordsOf(text).filter((word) => word !== 'mmconnect'))),
  'list-percent': (view, { names }) => readable(view, names),
  'parts-split': meant,
  'parts-joined': meant,
  'parts-signs': meant,
  quoted: meant,
  'number-comma': meant,
  'not-a-number': meant,
  'not-a-switch': meant,
  'not-in-list': (view, { names }) => listed(view, names),
  'connect-source-unknown': (view, { names }) => each(view, names, () => sourceMeant(view)),
  'limits-units': (view) =>
    new Map([...(limitsMeant(view) ?? [])].map(([name, value]) => [view.where(name), value])),
  'loop-key-broken': (view, { names }) => each(view, names, ({ text }) => keyFileMeant(text)),
};

/** The change that would mend a finding, where one answer can be proposed; else an empty one, and the person decides. */
export const proposalFor = (view: View, finding: Finding): Proposal =>
  fixes[finding.code]?.(view, finding) ?? nothing;
