import * as v from 'valibot';

import { ticketActs, type actionsCalls } from '../../contract/actions.ts';
import type { HandlersOf } from '../call-handler.ts';
import { id, ticket, typedName } from '../schemas.ts';

const oneSite = v.strictObject({ id });
const days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365));
/** Heroku's name of an add-on. */
const addon = v.pipe(v.string(), v.regex(/^[a-zA-Z][\w-]{0,255}$/));

export const actionsHandlers: HandlersOf<typeof actionsCalls> = {
  'actions.restart': {
    input: v.strictObject({ id, despiteWarning: v.boolean() }),
    answer: ({ id, despiteWarning }, { onSite }) =>
      onSite(id, ({ actions }) => actions.restart(id, despiteWarning)),
  },
  'actions.wake': {
    input: oneSite,
    answer: ({ id }, { onSite }) => onSite(id, ({ actions }) => actions.wake(id)),
  },
  'actions.turnOff': {
    input: oneSite,
    answer: ({ id }, { onSite }) => onSite(id, ({ actions }) => actions.turnOff(id)),
  },
  'actions.turnOn': {
    input: oneSite,
    answer: ({ id }, { onSite }) => onSite(id, ({ actions }) => actions.turnOn(id)),
  },
  'actions.close': {
    input: v.strictObject({ id, days: v.nullable(days) }),
    answer: ({ id, days }, { onSite }) => onSite(id, ({ actions }) => actions.close(id, days)),
  },
  'actions.reopen': {
    input: oneSite,
    answer: ({ id }, { onSite }) => onSite(id, ({ actions }) => actions.reopen(id)),
  },
  'actions.rename': {
    input: v.strictObject({ id, name: v.pipe(v.string(), v.maxLength(64)) }),
    answer: ({ id, name }, { onSite }) => onSite(id, ({ actions }) => actions.rename(id, name)),
  },
  'actions.losses': {
    input: oneSite,
    answer: ({ id }, { onSite }) => onSite(id, ({ tidy }) => tidy.losses(id)),
  },
  'actions.issueTicket': {
    input: v.strictObject({ id, act: v.picklist(ticketActs), typed: typedName }),
    answer: ({ id, act, typed }, { onSite }) =>
      onSite(id, ({ actions }) =>
        act === 'delete' ? actions.ticketToDelete(id, typed) : actions.ticketToRemoveAddon(id, typed),
      ),
  },
  'actions.delete': {
    input: v.strictObject({ id, ticket }),
    answer: ({ id, ticket }, { onSite }) => onSite(id, ({ actions }) => actions.remove(id, ticket)),
  },
  'actions.removeAddon': {
    input: v.strictObject({ id, addon, ticket }),
    answer: ({ id, addon, ticket }, { onSite }) =>
      onSite(id, ({ actions }) => actions.removeAddon(id, addon, ticket)),
  },
  'actions.changeDynoSize': {
    input: v.strictObject({ id, size: v.pipe(v.string(), v.regex(/^[\w.-]{1,40}$/)) }),
    answer: ({ id, size }, { onSite }) => onSite(id, ({ actions }) => actions.changeDynoSize(id, size)),
  },
};
