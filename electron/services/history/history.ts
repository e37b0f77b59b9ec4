import { join } from 'node:path';

import * as v from 'valibot';

import type { HistoryAct, HistoryEntry, Job } from '../../contract/models.ts';
import { problemCodes } from '../../contract/problems.ts';
import type { Clock } from '../clock.ts';
import { appendLine, readText } from '../files.ts';

/**
 * What the app did. Each act is written before it begins and again when it has ended, so that an act cut short by a
 * kill or a power cut is still told. It holds no secret.
 */
export interface History {
  load(): Promise<void>;
  /** Newest first. */
  list(): readonly HistoryEntry[];
  begin(act: HistoryAct, site: { id: string; title: string } | null): Promise<string>;
  finish(id: string, end: Pick<HistoryEntry, 'outcome' | 'stuck' | 'problem'>): Promise<void>;
  /** How often the act was begun for this site since then (milliseconds since 1970). */
  countSince(act: HistoryAct, siteId: string, since: number): number;
}

/** How the end of a job stands in the history. */
export const endOf = (job: Job): Pick<HistoryEntry, 'outcome' | 'stuck' | 'problem'> => ({
  outcome: job.state,
  stuck: job.stuck,
  problem: job.problem?.code ?? null,
});

const act = v.picklist(['restart', 'wake', 'connect', 'sign-out']);
const stuck = v.picklist(['stopped-again', 'boot-page', 'still-starting', 'not-answering', 'closed', 'off']);
const beginLine = v.object({
  id: v.string(),
  at: v.string(),
  act,
  siteId: v.nullable(v.string()),
  siteTitle: v.nullable(v.string()),
});
const endLine = v.object({
  id: v.string(),
  endedAt: v.string(),
  outcome: v.picklist(['done', 'stuck', 'failed']),
  stuck: v.nullable(stuck),
  problem: v.nullable(v.picklist(problemCodes)),
});

/** The screen shows this many; the file keeps all. */
const shown = 500;

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The last line of a file whose writer was killed.
    return null;
  }
}

export function createHistory(options: {
  readonly directory: string;
  readonly clock: Clock;
  readonly emit: (entry: HistoryEntry) => void;
}): History {
  const file = join(options.directory, 'history.jsonl');
  const entries = new Map<string, HistoryEntry>();
  let queue: Promise<void> = Promise.resolve();

  /** Lines must land in the order of the acts. A full disk must not keep a person from restarting their site. */
  function write(line: object): Promise<void> {
    queue = queue.then(() => appendLine(file, JSON.stringify(line))).catch(() => undefined);
    return queue;
  }

  function put(entry: HistoryEntry): void {
    entries.set(entry.id, entry);
    options.emit(entry);
  }

  function read(line: string): void {
    const json = parseLine(line);
    const begun = v.safeParse(beginLine, json);
    if (begun.success) {
      const open = { outcome: 'interrupted', seconds: null, stuck: null, problem: null } as const;
      entries.set(begun.output.id, { ...begun.output, ...open });
      return;
    }
    const ended = v.safeParse(endLine, json);
    const entry = ended.success ? entries.get(ended.output.id) : undefined;
    if (!ended.success || entry === undefined) return;
    const { id, endedAt, ...end } = ended.output;
    entries.set(id, { ...entry, ...end, seconds: secondsBetween(entry.at, endedAt) });
  }

  return {
    async load() {
      const text = await readText(file).catch(() => null);
      if (text === null || text === '') return;
      for (const line of text.split('\n')) read(line);
      // Half a line, from a power cut: ended here, or the next one would be lost with it.
      if (!text.endsWith('\n')) await appendLine(file, '').catch(() => undefined);
    },
    list: () => [...entries.values()].toReversed().slice(0, shown),
    async begin(kind, site) {
      const at = new Date(options.clock.now()).toISOString();
      const begun = {
        id: crypto.randomUUID(),
        at,
        act: kind,
        siteId: site?.id ?? null,
        siteTitle: site?.title ?? null,
      };
      await write(begun);
      put({ ...begun, outcome: 'running', seconds: null, stuck: null, problem: null });
      return begun.id;
    },
    async finish(id, end) {
      const entry = entries.get(id);
      if (entry === undefined) return;
      const endedAt = new Date(options.clock.now()).toISOString();
      await write({ id, endedAt, ...end });
      put({ ...entry, ...end, seconds: secondsBetween(entry.at, endedAt) });
    },
    countSince: (kind, siteId, since) =>
      [...entries.values()].filter(
        (entry) => entry.act === kind && entry.siteId === siteId && Date.parse(entry.at) >= since,
      ).length,
  };
}

const secondsBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
