import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { HistoryEntry } from '../../../electron/contract/history.ts';
import { createHistory, type ActionEnd, type History } from '../../../electron/services/history/history.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const clock = new FakeClock();
const robin = { id: '01234567-89ab-4def-8123-456789abcdef', title: 'Robin’s Nightscout' };
const done = { outcome: 'done', stuck: null, problem: null } as const;

async function open(directory: string, told: HistoryEntry[] = []): Promise<History> {
  const history = createHistory({ directory, clock, emit: (entry) => void told.push(entry) });
  await history.load();
  return history;
}

const fileIn = (directory: string): string => join(directory, 'history.jsonl');

describe('history', () => {
  it('is on the disk before the act begins', async () => {
    const directory = await temporaryFolder();
    const history = await open(directory);
    await history.begin('restart', robin);
    expect(await readFile(fileIn(directory), 'utf8')).toContain('"act":"restart"');
  });

  it('names its version in the first line, once', async () => {
    const directory = await temporaryFolder();
    await (await open(directory)).begin('restart', robin);
    await (await open(directory)).begin('wake', robin);
    const lines = (await readFile(fileIn(directory), 'utf8')).split('\n');
    expect(lines.filter((line) => line.includes('"version"'))).toEqual(['{"version":1}']);
    expect(lines[0]).toBe('{"version":1}');
  });

  it('of a newer version is read as far as it is understood, and only added to', async () => {
    const directory = await temporaryFolder();
    await (await open(directory)).begin('restart', robin);
    const known = (await readFile(fileIn(directory), 'utf8')).split('\n')[1] ?? '';
    const newer = `{"version":2}\n{"id":"a","act":"teleport"}\n${known}\n`;
    await writeFile(fileIn(directory), newer);
    const later = await open(directory);
    expect(later.list().map(({ act }) => act)).toEqual(['restart']);
    await later.begin('wake', robin);
    const text = await readFile(fileIn(directory), 'utf8');
    expect(text.startsWith(newer)).toBe(true);
    expect(text.slice(newer.length)).toContain('"act":"wake"');
  });

  it('tells the act while it runs, and how it ended', async () => {
    const told: HistoryEntry[] = [];
    const history = await open(await temporaryFolder(), told);
    const entry = await history.begin('restart', robin);
    expect(history.list()[0]).toMatchObject({ outcome: 'running', seconds: null, siteTitle: robin.title });
    await clock.advance(9_000);
    await history.finish(entry, { outcome: 'stuck', stuck: 'closed', problem: null });
    expect(history.list()).toMatchObject([{ outcome: 'stuck', stuck: 'closed', seconds: 9 }]);
    expect(told.map(({ outcome }) => outcome)).toEqual(['running', 'stuck']);
  });

  it('says interrupted of an act during which the app was killed', async () => {
    const directory = await temporaryFolder();
    const first = await open(directory);
    const ended = await first.begin('restart', robin);
    await first.finish(ended, done);
    await first.begin('restart', robin);
    const later = await open(directory);
    expect(later.list().map(({ outcome }) => outcome)).toEqual(['interrupted', 'done']);
  });

  it('is read up to the line that a power cut broke, and goes on behind it', async () => {
    const directory = await temporaryFolder();
    const first = await open(directory);
    await first.finish(await first.begin('restart', robin), done);
    await first.begin('wake', robin);
    const whole = await readFile(fileIn(directory), 'utf8');
    for (let length = 0; length <= whole.length; length += 7) {
      await writeFile(fileIn(directory), whole.slice(0, length));
      const seen = (await open(directory)).list();
      expect(seen.length).toBeLessThanOrEqual(2);
      expect(seen.every(({ outcome }) => outcome === 'done' || outcome === 'interrupted')).toBe(true);
    }
  });

  it('keeps what is done after a broken line', async () => {
    const directory = await temporaryFolder();
    await writeFile(fileIn(directory), '{"id":"half');
    const history = await open(directory);
    await history.finish(await history.begin('restart', robin), done);
    await history.finish(await history.begin('wake', robin), done);
    expect((await open(directory)).list().map(({ act }) => act)).toEqual(['wake', 'restart']);
  });

  it.each([
    'null',
    '7',
    '[]',
    '{"id":"x"}',
    '{"id":"x","at":"","act":"explode","siteId":null,"siteTitle":null}',
    '',
  ])('passes over a line that says %s', async (line) => {
    const directory = await temporaryFolder();
    await writeFile(fileIn(directory), `${line}\n`);
    expect((await open(directory)).list()).toEqual([]);
  });

  it.each([
    { kind: 'config-vars', names: ['ENABLE', 'API_SECRET'] },
    { kind: 'name', name: 'kim-sugar' },
    { kind: 'collaborator', email: 'helper@example.com' },
    { kind: 'add-on', name: 'postgresql-practice-47012' },
    { kind: 'file', name: 'old-ns.env' },
    { kind: 'database', name: 'nightscout' },
    { kind: 'database-cleanup', database: 'nightscout', what: 'old-devicestatus', documents: 412 },
  ] as const)('knows after a restart of the app what it was about: $kind', async (subject) => {
    const directory = await temporaryFolder();
    await (await open(directory)).begin('settings', robin, { subject });
    expect((await open(directory)).list()[0]?.subject).toEqual(subject);
  });

  it.each([
    '"names":["ENABLE"]',
    '"subject":{"kind":"of a newer version"}',
    '"subject":{"kind":"database-cleanup","database":"a","what":"everything","documents":1}',
    '"subject":{"kind":"database-cleanup","database":"a","what":"old-history","documents":-1}',
    '"subject":7',
  ])('tells an act without saying what it was about where it says %s', async (field) => {
    const directory = await temporaryFolder();
    const line = `{"id":"x","at":"2026-11-20T02:52:00.000Z","act":"settings","siteId":"a","siteTitle":"b",${field}}`;
    await writeFile(fileIn(directory), `${line}\n`);
    expect((await open(directory)).list()).toMatchObject([{ act: 'settings', subject: null }]);
  });

  it('shows the newest first, and is the same after a restart of the app', async () => {
    const directory = await temporaryFolder();
    const first = await open(directory);
    for (const act of ['connect', 'restart', 'wake'] as const) {
      await first.finish(await first.begin(act, act === 'connect' ? null : robin), done);
    }
    expect(first.list().map(({ act }) => act)).toEqual(['wake', 'restart', 'connect']);
    expect((await open(directory)).list()).toEqual(first.list());
  });

  it('counts one kind of act, of one site, since a time', async () => {
    const history = await open(await temporaryFolder());
    await history.begin('restart', robin);
    await clock.advance(3_600_000);
    const since = clock.now();
    await history.begin('restart', robin);
    await history.begin('wake', robin);
    await history.begin('restart', { ...robin, id: 'other' });
    expect(history.countSince('restart', robin.id, since)).toBe(1);
    expect(history.countSince('restart', robin.id, 0)).toBe(2);
  });

  it('does not count what came to nothing, and counts what may have taken place', async () => {
    const history = await open(await temporaryFolder());
    const ends: readonly ActionEnd[] = [
      done,
      { outcome: 'stuck', stuck: 'stopped-again', problem: null },
      { outcome: 'failed', stuck: null, problem: 'key-limited' },
      { outcome: 'failed', stuck: null, problem: 'offline' },
      { outcome: 'failed', changed: true, unclear: true, stuck: null, problem: 'heroku-silent' },
    ];
    for (const end of ends) await history.finish(await history.begin('restart', robin), end);
    expect(history.countSince('restart', robin.id, 0)).toBe(3);
    expect(history.list().map(({ changed }) => changed)).toEqual(['unknown', 'no', 'no', 'yes', 'yes']);
  });

  it('an undo that was taken back leaves the act as it was: it can be taken back again', async () => {
    const told: HistoryEntry[] = [];
    const history = await open(await temporaryFolder(), told);
    const undo = { kind: 'maintenance', before: false, after: true, until: null } as const;
    const chain: string[] = [];
    for (let length = 0; length < 4; length += 1) {
      const id = await history.begin(length === 0 ? 'close' : 'undo', robin, {
        undo,
        undoes: chain.at(-1) ?? null,
      });
      await history.finish(id, done);
      chain.push(id);
      // The newest can be taken back, and so can each act that stands because of it.
      const wanted = chain.map((_id, index) => ((chain.length - 1 - index) % 2 === 0 ? 'possible' : 'done'));
      expect(
        history
          .list()
          .map(({ undo: is }) => is)
          .toReversed(),
      ).toEqual(wanted);
      const heard = chain.map((one) => told.findLast((entry) => entry.id === one)?.undo);
      expect(heard).toEqual(wanted);
    }
  });

  it('on a disk that takes nothing the act goes on all the same', async () => {
    const inTheWay = join(await temporaryFolder(), 'file');
    await writeFile(inTheWay, '');
    const history = await open(inTheWay);
    await history.finish(await history.begin('restart', robin), done);
    expect(history.list()).toMatchObject([{ outcome: 'done' }]);
  });
});
