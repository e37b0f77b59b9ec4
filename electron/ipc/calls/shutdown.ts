import * as v from 'valibot';

import { ok } from '../../contract/result.ts';
import { ownTasks, shutdownSteps, type shutdownCalls } from '../../contract/shutdown.ts';
import type { HandlersOf } from '../call-handler.ts';
import { account, ids } from '../schemas.ts';

const ofAccount = v.strictObject({ account });
const tell = v.pipe(
  v.array(v.strictObject({ text: v.pipe(v.string(), v.maxLength(120)), done: v.boolean() })),
  v.maxLength(50),
);

export const shutdownHandlers: HandlersOf<typeof shutdownCalls> = {
  'shutdown.view': {
    input: ofAccount,
    answer: ({ account }, { onAccount }) => onAccount(account, ({ shutdown }) => ok(shutdown.view())),
  },
  'shutdown.begin': {
    input: v.strictObject({ account, ids: v.pipe(ids, v.minLength(1)) }),
    answer: ({ account, ids }, { onAccount }) => onAccount(account, ({ shutdown }) => shutdown.begin(ids)),
  },
  'shutdown.goTo': {
    input: v.strictObject({ account, step: v.picklist(shutdownSteps) }),
    answer: ({ account, step }, { onAccount }) => onAccount(account, ({ shutdown }) => shutdown.go(step)),
  },
  'shutdown.setNotifyList': {
    input: v.strictObject({ account, tell }),
    answer: ({ account, tell }, { onAccount }) =>
      onAccount(account, ({ shutdown }) => shutdown.setTell(tell)),
  },
  'shutdown.setTaskDone': {
    input: v.strictObject({ account, task: v.picklist(ownTasks), done: v.boolean() }),
    answer: ({ account, task, done }, { onAccount }) =>
      onAccount(account, ({ shutdown }) => shutdown.setOwn(task, done)),
  },
  'shutdown.turnOff': {
    input: ofAccount,
    answer: ({ account }, { onAccount }) => onAccount(account, ({ shutdown }) => shutdown.turnOff()),
  },
  'shutdown.startAgain': {
    input: ofAccount,
    answer: ({ account }, { onAccount }) => onAccount(account, ({ shutdown }) => shutdown.startAgain()),
  },
  'shutdown.stop': {
    input: ofAccount,
    answer: ({ account }, { onAccount }) => onAccount(account, ({ shutdown }) => shutdown.stop()),
  },
  'shutdown.check': {
    input: ofAccount,
    answer: ({ account }, { onAccount }) => onAccount(account, ({ shutdown }) => shutdown.check()),
  },
  'shutdown.paidAddons': {
    input: ofAccount,
    answer: ({ account }, { onAccount }) => onAccount(account, ({ shutdown }) => shutdown.readExtras()),
  },
  'shutdown.end': {
    input: ofAccount,
    answer: ({ account }, { onAccount }) => onAccount(account, ({ shutdown }) => shutdown.end()),
  },
  'shutdown.receipt': {
    input: v.strictObject({ account, how: v.picklist(['print', 'save']) }),
    answer: ({ account, how }, { onAccount }) => onAccount(account, ({ shutdown }) => shutdown.receipt(how)),
  },
};
