import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import * as v from 'valibot';

import { mistakeCodes } from '../../contract/connection-strings.ts';
import type { BackupKeyStore } from '../backups/backup-key.ts';
import { createJsonFile, entriesOf, moment } from '../../base/json-file.ts';
import { Secret } from '../../base/secret.ts';
import type { KnownString } from './analysed-string.ts';
import { stringWizards, type WizardPlace } from '../../contract/guides.ts';

export type KeptPlace = Omit<WizardPlace, 'string'>;

/** A string as it goes into the file and comes back. What its site's settings tell stays out of it. */
type KeptString = Omit<KnownString, 'facts' | 'site'>;

/**
 * Wizards that were begun and not ended, in a file of one account. Their strings lie in it encrypted to the identity of
 * the automatic copies; while that is locked, the place is kept without its string.
 */
export interface WizardStore {
  list(): Promise<readonly KeptPlace[]>;
  /** The string of a wizard; null when there is none, or it can't be opened now. */
  stringOf(place: Pick<KeptPlace, 'wizard' | 'site'>): Promise<KeptString | null>;
  keep(place: KeptPlace, string: KeptString | null): Promise<void>;
  end(place: Pick<KeptPlace, 'wizard' | 'site'>): Promise<void>;
  /** Forgets them all, file and all. */
  clear(): Promise<void>;
  /** Resolves when all that was to be kept lies on the disk. */
  idle(): Promise<void>;
}

/** Six wizards for as many sites as anybody repairs at a time. */
const maxPlaces = 60;

const placeSchema = v.object({
  wizard: v.picklist(stringWizards),
  site: v.nullable(v.string()),
  step: v.string(),
  at: moment,
  /** age, as base64. */
  sealed: v.nullable(v.string()),
});
type Line = v.InferOutput<typeof placeSchema>;
const fileSchema = v.object({ wizards: v.array(v.unknown()) });

const text = v.optional(v.string());
const source = v.variant('kind', [
  v.object({ kind: v.literal('setting'), name: v.string() }),
  v.object({ kind: v.literal('release'), name: v.string(), number: v.number(), at: v.string() }),
  v.object({ kind: v.literal('copy'), name: v.string(), at: v.string() }),
  v.object({ kind: v.literal('file'), name: v.nullable(v.string()), file: v.string() }),
  v.object({ kind: v.literal('pasted') }),
  v.object({ kind: v.literal('typed') }),
]);
const stringSchema = v.object({
  text: v.string(),
  answers: v.object({ user: text, password: text, host: text, database: text, options: text }),
  databases: v.optional(v.array(v.object({ name: v.string(), nightscout: v.boolean() }))),
  tried: v.array(v.picklist(mistakeCodes)),
  source,
});

const written = ({ text: whole, answers, seen, tried, source: from }: KeptString): string =>
  JSON.stringify({
    text: whole.reveal(),
    answers: Object.fromEntries(Object.entries(answers).map(([part, answer]) => [part, answer.reveal()])),
    databases: seen.databases,
    tried,
    source: from,
  });

function read(json: string): KeptString | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), stringSchema), json);
  if (!parsed.success) return null;
  const { text: whole, answers, databases, tried, source: from } = parsed.output;
  const given = Object.entries(answers).flatMap(([part, answer]) =>
    answer === undefined ? [] : [[part, new Secret(answer)] as const],
  );
  return {
    text: new Secret(whole),
    answers: Object.fromEntries(given),
    seen: databases === undefined ? {} : { databases },
    tried,
    source: from,
  };
}

/** Encryption is loaded when it is first needed: a start does not wait for it. */
const age = () => import('../backups/formats/age.ts');

export function createWizardStore(directory: string, backupKeys: BackupKeyStore): WizardStore {
  const path = join(directory, 'wizards.json');
  const file = createJsonFile<readonly unknown[]>({
    path,
    empty: [],
    parse(content) {
      const parsed = v.safeParse(fileSchema, content);
      return parsed.success ? parsed.output.wizards : null;
    },
  });
  let lines: readonly Line[] | null = null;
  /** Wizards that this version does not know: they stay for the one that does. */
  let unread: readonly unknown[] = [];
  let queue: Promise<void> = Promise.resolve();

  const isAt = (place: Pick<KeptPlace, 'wizard' | 'site'>, line: Line): boolean =>
    line.wizard === place.wizard && line.site === place.site;

  async function present(): Promise<readonly Line[]> {
    if (lines !== null) return lines;
    const held = entriesOf(placeSchema, await file.read());
    unread = held.unread;
    lines ??= held.read;
    return lines;
  }

  async function write(next: readonly Line[]): Promise<void> {
    lines = next;
    if (next.length === 0 && unread.length === 0) await rm(path, { force: true });
    else await file.write(() => ({ wizards: [...unread, ...next] }));
  }

  /** One change after the other. Being able to go on is a comfort: a full disk does not stop a wizard. */
  function change(make: (now: readonly Line[]) => Promise<readonly Line[]>): Promise<void> {
    const changed = async (): Promise<void> => write((await make(await present())).slice(-maxPlaces));
    queue = queue.then(changed).catch(() => undefined);
    return queue;
  }

  async function sealed(string: KeptString | null): Promise<string | null> {
    const opened = string === null ? null : await backupKeys.open();
    if (string === null || opened?.state !== 'open') return null;
    const bytes = await (await age()).encryptToRecipient(written(string), opened.backupKey.recipient);
    return Buffer.from(bytes).toString('base64');
  }

  return {
    list: async () => (await present()).map(({ sealed: _sealed, ...place }) => place),
    async stringOf(place) {
      const line = (await present()).find((one) => isAt(place, one));
      if (line === undefined || line.sealed === null) return null;
      const opened = await backupKeys.open();
      if (opened.state === 'locked') return null;
      const { identity } = opened.backupKey;
      const plain = await (await age()).decryptAge(Buffer.from(line.sealed, 'base64'), { identity });
      return typeof plain === 'string' ? null : read(Buffer.from(plain).toString('utf8'));
    },
    keep: ({ wizard, site, step, at }, string) =>
      change(async (now) => {
        const others = now.filter((line) => !isAt({ wizard, site }, line));
        return [...others, { wizard, site, step, at, sealed: await sealed(string) }];
      }),
    end: (place) => change(async (now) => now.filter((line) => !isAt(place, line))),
    clear: () =>
      change(async () => {
        unread = [];
        return [];
      }),
    idle: () => queue,
  };
}
