import * as v from 'valibot';

import { stuckReasons } from '../../contract/jobs.ts';
import { historyActs } from '../../contract/history.ts';
import { cleanupWhats } from '../../contract/mongodb.ts';
import { problemCodes } from '../../contract/problems.ts';
import { moment } from '../../base/json-file.ts';
import { undoSchema } from './undo-record.ts';

const name = v.string();
const subjectSchema = v.variant('kind', [
  v.object({ kind: v.literal('config-vars'), names: v.pipe(v.array(name), v.readonly()) }),
  v.object({ kind: v.picklist(['name', 'add-on', 'file', 'database']), name }),
  v.object({ kind: v.literal('collaborator'), email: v.string() }),
  v.object({
    kind: v.literal('database-cleanup'),
    database: name,
    what: v.picklist(cleanupWhats),
    documents: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
]);

/** The two lines of an act in the file: one before it begins, one when it has ended. */
const begunSchema = v.object({
  id: v.string(),
  at: moment,
  act: v.picklist(historyActs),
  siteId: v.nullable(v.string()),
  siteTitle: v.nullable(v.string()),
  /** Left out by earlier versions; one that a newer version wrote is not known. */
  subject: v.optional(v.fallback(v.nullable(subjectSchema), null), null),
  undo: v.optional(v.nullable(undoSchema), null),
  undoes: v.optional(v.nullable(v.string()), null),
  /** How far long work came before the app was closed. */
  documents: v.optional(v.nullable(v.number()), null),
});
export type Begun = v.InferOutput<typeof begunSchema>;

const endedSchema = v.object({
  id: v.string(),
  endedAt: moment,
  outcome: v.picklist(['done', 'stuck', 'failed', 'stopped']),
  /** Whether something took place all the same, when it failed or was stopped. */
  changed: v.optional(v.boolean(), false),
  /** Nobody could find out whether it took place; `changed` is true then, as it may have. */
  unclear: v.optional(v.boolean(), false),
  /** Cut short, and ended by a later start of the app. */
  later: v.optional(v.boolean(), false),
  stuck: v.nullable(v.picklist(stuckReasons)),
  problem: v.nullable(v.picklist(problemCodes)),
});
export type Ended = v.InferOutput<typeof endedSchema>;

export type Line = { readonly begun: Begun } | { readonly ended: Ended } | null;

/** Reads one line; null for one that was cut by a kill, or is of another kind. */
export function parseLine(text: string): Line {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const begun = v.safeParse(begunSchema, json);
  if (begun.success) return { begun: begun.output };
  const ended = v.safeParse(endedSchema, json);
  return ended.success ? { ended: ended.output } : null;
}
