import { join } from 'node:path';

import * as v from 'valibot';

import { problemCodes } from '../../contract/problems.ts';
import { shutdownStates, shutdownSteps } from '../../contract/shutdown.ts';
import { createJsonFile, knownMoment, moment } from '../../base/json-file.ts';

const when = knownMoment;
const siteSchema = v.object({
  id: v.string(),
  title: v.string(),
  name: v.string(),
  cents: v.nullable(v.number()),
  flat: v.boolean(),
  state: v.picklist(shutdownStates),
  offAt: when,
  problem: v.nullable(v.picklist(problemCodes)),
  copy: v.nullable(v.object({ place: v.string(), at: moment, database: when })),
});
const extraSchema = v.object({
  siteId: v.string(),
  name: v.string(),
  plan: v.string(),
  cents: v.number(),
  holdsData: v.boolean(),
  gone: v.boolean(),
});
const stateSchema = v.object({
  startedAt: moment,
  step: v.picklist(shutdownSteps),
  sites: v.array(siteSchema),
  tell: v.array(v.object({ text: v.string(), done: v.boolean() })),
  extras: v.nullable(v.array(extraSchema)),
  check: v.nullable(v.object({ at: moment, running: v.array(v.string()), unknown: v.array(v.string()) })),
  own: v.object({ eco: when, card: when, account: when }),
});

const fileSchema = v.object({ shutdown: v.nullable(stateSchema) });

/** What is kept of a shutdown. It holds no secret. */
export type Shutdown = v.InferOutput<typeof stateSchema>;
export type ShutSite = Shutdown['sites'][number];

export interface ShutdownFile {
  load(): Promise<Shutdown | null>;
  /** Resolves when it lies on the disk; null forgets it. */
  save(shutdown: Shutdown | null): Promise<void>;
}

/** The list of tasks of one account, kept so that it goes on where it was after the app was closed or killed. */
export function createShutdownFile(directory: string): ShutdownFile {
  const file = createJsonFile<v.InferOutput<typeof fileSchema>>({
    path: join(directory, 'shutdown.json'),
    empty: { shutdown: null },
    // From another version, or unreadable: the sites themselves say what is off. The list is not written over.
    parse(content) {
      const parsed = v.safeParse(fileSchema, content);
      return parsed.success ? parsed.output : null;
    },
  });
  return {
    load: async () => (await file.read()).shutdown,
    async save(shutdown) {
      await file.write(() => ({ shutdown }));
    },
  };
}
