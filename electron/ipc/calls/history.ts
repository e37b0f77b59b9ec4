import * as v from 'valibot';

import type { historyCalls } from '../../contract/history.ts';
import { databaseJobKinds } from '../../contract/jobs.ts';
import { fail, ok } from '../../contract/result.ts';
import { leaveWork } from '../../services/history/history.ts';
import type { HandlersOf } from '../call-handler.ts';
import { id, nothing } from '../schemas.ts';

const noEntry = fail({ code: 'nothing-to-change', changed: 'no' });
const noUndo = fail({ code: 'no-undo', changed: 'no' });
const oneEntry = v.strictObject({ entry: id });
const despite = v.strictObject({ entry: id, despiteChanges: v.boolean() });

export const historyHandlers: HandlersOf<typeof historyCalls> = {
  'history.list': { input: nothing, answer: (_, { all }) => ok(all.history()) },
  'history.undo': {
    input: despite,
    answer: ({ entry, despiteChanges }, { app }) => {
      const services = app.connectedAccounts().find(({ history }) => history.undoOf(entry) !== null);
      return services?.actions.undo(entry, despiteChanges) ?? noUndo;
    },
  },
  'history.drift': {
    input: oneEntry,
    answer: ({ entry }, { all }) => all.servicesOfEntry(entry)?.actions.drift(entry) ?? noEntry,
  },
  'history.resume': {
    input: despite,
    answer: ({ entry, despiteChanges }, { all }) =>
      all.servicesOfEntry(entry)?.actions.resume(entry, despiteChanges) ?? noEntry,
  },
  'history.leave': {
    input: oneEntry,
    answer: ({ entry }, { all }) => {
      const history = all.histories().find((one) => one.interrupted(entry) !== null);
      if (history === undefined) return noEntry;
      const { act } = history.interrupted(entry) ?? {};
      return databaseJobKinds.some((kind) => kind === act)
        ? leaveWork(history, entry)
        : (all.servicesOfEntry(entry)?.actions.leave(entry) ?? noEntry);
    },
  },
};
