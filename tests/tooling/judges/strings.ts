import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as v from 'valibot';

import { explain } from '../../../electron/services/connection-strings/analysis/explain.ts';
import { refusalOf } from '../../../electron/services/connection-strings/analysis/driver-parser.ts';
import {
  knownOptions,
  refusedAtStart,
} from '../../../electron/services/connection-strings/analysis/option-table.ts';
import { examples } from '../../unit/connection-strings/examples.ts';
import { specificationCases } from '../../unit/connection-strings/specification.ts';
import type { Disagreement, Judge, Verdicts } from './judge.ts';
import type { Packages } from './packages.ts';

/** What a real program says of a string: null when it takes it, else its own sentence. */
type Say = (text: string) => string | null;

const saying =
  (take: (text: string) => unknown): Say =>
  (text) => {
    try {
      take(text);
      return null;
    } catch (cause) {
      return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    }
  };

/** What Nightscout 15.0.7 hands to the driver beside the string; these win over the string's own. */
const beside = { maxPoolSize: 5, minPoolSize: 0, maxIdleTimeMS: 30_000 };

function programs({ load }: Packages): { readonly driver: Say; readonly start: Say; readonly both: Say } {
  const { MongoClient } = load('mongodb') as { MongoClient: new (text: string, options: object) => unknown };
  const parse = load('mongo-url-parser') as (text: string) => unknown;
  const driver = saying((text) => new MongoClient(text, beside));
  const start = saying(parse);
  return { driver, start, both: (text) => start(text) ?? driver(text) };
}

const verdicts = (asked: number, found: readonly (Disagreement | null)[]): Verdicts => ({
  asked,
  disagreements: found.filter((one) => one !== null),
});

/** All that our own tests put before the doctor. */
const texts = [...examples.map(({ text }) => text), ...specificationCases.map(({ text }) => text)];

const madeReady: Judge = {
  name: 'every string that we call fine or repaired, or would try, starts a Nightscout',
  async judge(packages) {
    const { both } = programs(packages);
    const tries = texts.flatMap((text) => {
      const { verdict, repaired } = explain(text);
      return repaired.map((one) => ({ verdict, text: one.reveal() }));
    });
    const found = tries.map(({ verdict, text }) => {
      const theirs = both(text);
      return theirs === null ? null : { about: text, ours: verdict, theirs };
    });
    return verdicts(tries.length, found);
  },
};

const neverFine: Judge = {
  name: 'no string that they refuse is called fine',
  async judge(packages) {
    const { both } = programs(packages);
    const found = texts.map((text) => {
      const theirs = both(text);
      return theirs !== null && explain(text).verdict === 'fine'
        ? { about: text, ours: 'fine', theirs }
        : null;
    });
    return verdicts(texts.length, found);
  },
};

/** Values that an option may be given by a person, right and wrong ones. */
const values =
  'true false 1 0 yes TRUE tru 5 -1 0.5 12ms majority primary secondaryPreferred secondaryPrefered dc:ny dc ' +
  'zlib none admin $external DEFAULT SCRAM-SHA-1 SCRAM-SHA-256 scram-sha-1 PLAIN GSSAPI MONGODB-CR MONGODB-X509 MONGODB-AWS ' +
  'MONGODB-OIDC 4 6 /app/ca.pem a%20b 100%';

/**
 * Where we say no though both of them say yes: they look at it later, when the site already runs, or not at all.
 */
const stricter: readonly { readonly why: string; readonly of: (name: string, value: string) => boolean }[] = [
  {
    why: 'a number is read as far as it is one; nobody means 12ms',
    of: (name, value) => isOfKind(name, 'whole', 'level', 'family') && !/^\d+$/.test(value),
  },
  {
    why: 'zlib has levels from -1 to 9, and throws while the site runs',
    of: (name) => name === 'zlibCompressionLevel',
  },
  { why: 'below 90 s the driver refuses each read later on', of: (name) => name === 'maxStalenessSeconds' },
  { why: 'the server refuses each write with such a concern', of: (name) => name === 'w' },
  { why: 'what Atlas names in DNS excludes it', of: (name) => /^(?:srvMaxHosts|loadBalanced)$/.test(name) },
  { why: 'Atlas has no service of another name', of: (name) => name === 'srvServiceName' },
  { why: 'it has no means without a proxy', of: (name) => name === 'proxyPort' },
  {
    why: 'the site has no module, no certificate and no server for this way to sign in',
    of: (name, value) => name === 'authMechanism' && /^(?:GSSAPI|MONGODB-CR|MONGODB-X509)$/.test(value),
  },
  {
    why: 'a percent sign that begins nothing, or what only a file or a shell has',
    of: (name, value) => isOfKind(name, 'tags', 'properties', 'compressors') || value === '100%',
  },
];

const kinds = new Map(knownOptions.map(({ name, kind }) => [name, kind]));
const isOfKind = (name: string, ...some: readonly string[]): boolean => some.includes(kinds.get(name) ?? '');

const heads = [
  'mongodb+srv://anna:S3cretPw9@cluster0.ab1cd.mongodb.net/mycgm',
  'mongodb://anna:S3cretPw9@db.example.org:27017/mycgm',
  'mongodb://anna:S3cretPw9@db.example.org:27017,db2.example.org:27017/mycgm',
];

const eachOption: Judge = {
  name: 'each option of the driver, alone, with right and wrong values',
  async judge(packages) {
    const { both } = programs(packages);
    const asked = heads.flatMap((head) =>
      knownOptions.flatMap(({ name }) => values.split(' ').map((value) => ({ head, name, value }))),
    );
    const found = asked.map(({ head, name, value }) => {
      const text = `${head}?${name}=${value}`;
      const [ours, theirs] = [refusalOf(text), both(text)];
      if ((ours === null) === (theirs === null)) return null;
      if (theirs === null && stricter.some(({ of }) => of(name, value))) return null;
      return { about: text, ours: ours ?? 'takes it', theirs: theirs ?? 'they take it' };
    });
    return verdicts(asked.length, found);
  },
};

/** Types of options that hold objects or code: nobody writes them into a string. */
const notWritten = new Set(['any', 'record']);
/** The same, among those whose type the driver does not name, and those that the string has another place for. */
const leftOut = new Set(
  'auth dbName serverApi name pkFactory readConcern writeConcern servername minInternalBufferSize'.split(' '),
);
const tableShape = v.object({ OPTIONS: v.record(v.string(), v.object({ type: v.optional(v.string()) })) });

const driversTable: Judge = {
  name: 'our table of options is the driver’s',
  async judge({ load }) {
    const { OPTIONS } = v.parse(tableShape, load('mongodb/lib/connection_string'));
    const theirs = Object.entries(OPTIONS).flatMap(([name, { type }]) =>
      (notWritten.has(type ?? '') && name !== 'tlsCertificateKeyFilePassword') || leftOut.has(name)
        ? []
        : [name],
    );
    const ours = knownOptions.map(({ name }) => name);
    const missing = theirs.filter((name) => !ours.includes(name));
    const invented = ours.filter((name) => !theirs.includes(name));
    return verdicts(theirs.length, [
      ...missing.map((name) => ({ about: name, ours: 'unknown', theirs: 'known' })),
      ...invented.map((name) => ({ about: name, ours: 'known', theirs: 'unknown' })),
    ]);
  },
};

const parsersTable: Judge = {
  name: 'our table of what stops the start is mongo-url-parser’s, option by option',
  async judge(packages) {
    const { start } = programs(packages);
    const source = readFileSync(
      join(packages.folder, 'node_modules', 'mongo-url-parser', 'index.js'),
      'utf8',
    );
    const named = [...source.matchAll(/case '(\w+)':/g)].map(([, name = '']) => name);
    const asked = [...new Set([...named, ...Object.keys(refusedAtStart)])].flatMap((name) =>
      values.split(' ').map((value) => ({ name, value })),
    );
    const found = asked.map(({ name, value }) => {
      const theirs = start(`${heads[1] ?? ''}?${name}=${value}`);
      const ours = refusedAtStart[name]?.(value) === true;
      // A percent sign that begins nothing is refused with the rest of what the driver's grammar does not take.
      if (ours === (theirs !== null) || (name === 'readPreferenceTags' && value === '100%')) return null;
      return { about: `${name}=${value}`, ours: ours ? 'stops' : 'passes', theirs: theirs ?? 'passes' };
    });
    return verdicts(asked.length, found);
  },
};

export const stringJudges: readonly Judge[] = [madeReady, neverFine, eachOption, driversTable, parsersTable];
