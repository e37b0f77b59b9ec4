import * as v from 'valibot';

import type { mongodbCalls } from '../../contract/mongodb.ts';
import { fail } from '../../contract/result.ts';
import { Secret } from '../../base/secret.ts';
import type { HandlersOf } from '../call-handler.ts';
import { id, ticket, typedName } from '../schemas.ts';

const noUndo = fail({ code: 'no-undo', changed: 'no' });
const oneString = v.strictObject({ string: id });
/** In bytes. */
const limit = v.pipe(v.number(), v.integer(), v.minValue(1_000_000), v.maxValue(1e13));
const days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650));
const choice = v.variant('what', [
  v.strictObject({ what: v.literal('old-devicestatus'), days }),
  v.strictObject({ what: v.literal('all-devicestatus') }),
  v.strictObject({ what: v.literal('old-history'), days }),
]);

export const mongodbHandlers: HandlersOf<typeof mongodbCalls> = {
  'mongodb.measure': {
    input: oneString,
    answer: async ({ string }, { app }) => (await app.databases.cleanup()).measure(string),
  },
  'mongodb.setLimit': {
    input: v.strictObject({ string: id, bytes: v.nullable(limit) }),
    answer: async ({ string, bytes }, { app }) => (await app.databases.cleanup()).limit(string, bytes),
  },
  'mongodb.cleanupPreview': {
    input: v.strictObject({ string: id, choice }),
    answer: async ({ string, choice }, { app }) => (await app.databases.cleanup()).preview(string, choice),
  },
  'mongodb.cleanupTicket': {
    input: v.strictObject({ string: id, choice, typed: typedName }),
    answer: async ({ string, choice, typed }, { app }) =>
      (await app.databases.cleanup()).ticket(string, choice, typed),
  },
  'mongodb.cleanupStart': {
    input: v.strictObject({ string: id, choice, ticket: v.nullable(ticket) }),
    answer: async ({ string, choice, ticket }, { app }) =>
      (await app.databases.cleanup()).clear(string, choice, ticket),
  },
  'mongodb.cleanupUndo': {
    input: v.strictObject({ entry: id }),
    answer: async ({ entry }, { all, app }) => {
      const known = all
        .histories()
        .map((history) => history.undoOf(entry))
        .find((one) => one !== null);
      if (known?.undo.kind !== 'cleared') return noUndo;
      return (await app.databases.cleanup()).undo(entry, known.undo.copy, known.siteId);
    },
  },
  'mongodb.exportStart': {
    input: oneString,
    answer: async ({ string }, { app }) => (await app.databases.export()).exportAll(string),
  },
  'mongodb.exportFromSite': {
    input: v.strictObject({
      address: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
      secret: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
    }),
    answer: async ({ address, secret }, { app }) =>
      (await app.databases.export()).fromSite(address, new Secret(secret)),
  },
  'mongodb.restorePick': {
    input: v.strictObject({ string: id, again: v.exactOptional(v.boolean()) }),
    answer: async ({ string, again = false }, { app }) =>
      (await app.databases.export()).pickFolder(string, again),
  },
  'mongodb.restoreStart': {
    input: oneString,
    answer: async ({ string }, { app }) => (await app.databases.export()).restore(string),
  },
};
