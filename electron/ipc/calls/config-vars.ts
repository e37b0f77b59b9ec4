import * as v from 'valibot';

import { lintCodes, maxConfigVarBytes, type configVarsCalls } from '../../contract/config-vars.ts';
import { ok } from '../../contract/result.ts';
import type { HandlersOf } from '../call-handler.ts';
import { id, settingName } from '../schemas.ts';
import { done } from '../scope.ts';

const words = v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(100));
const changes = v.pipe(
  v.array(
    v.variant('kind', [
      v.strictObject({
        name: settingName,
        kind: v.literal('set'),
        value: v.pipe(v.string(), v.maxLength(maxConfigVarBytes)),
      }),
      v.strictObject({ name: settingName, kind: v.literal('delete') }),
      v.strictObject({
        name: settingName,
        kind: v.literal('mend'),
        code: v.picklist(lintCodes),
        answered: v.boolean(),
      }),
      v.strictObject({ name: settingName, kind: v.literal('parts'), add: words, remove: words }),
    ]),
  ),
  v.minLength(1),
  v.maxLength(500),
);
const oneSetting = v.strictObject({ id, name: settingName });
const theChanges = v.strictObject({ id, changes });

export const configVarsHandlers: HandlersOf<typeof configVarsCalls> = {
  'configVars.list': {
    input: v.strictObject({ id }),
    answer: ({ id }, { onSite }) => onSite(id, ({ settings }) => settings.list(id)),
  },
  'configVars.reveal': {
    input: oneSetting,
    answer: ({ id, name }, { onSite }) =>
      onSite(id, async ({ settings }) => {
        const value = await settings.value(id, name);
        return value.ok ? ok({ value: value.value.reveal() }) : value;
      }),
  },
  'configVars.copy': {
    input: oneSetting,
    answer: ({ id, name }, { desktop, onSite }) =>
      onSite(id, async ({ settings }) => {
        const value = await settings.value(id, name);
        if (!value.ok) return value;
        await desktop.copySecret(value.value);
        return done;
      }),
  },
  'configVars.review': {
    input: theChanges,
    answer: ({ id, changes }, { onSite }) => onSite(id, ({ settings }) => settings.review(id, changes)),
  },
  'configVars.apply': {
    input: theChanges,
    answer: ({ id, changes }, { onSite }) =>
      onSite(id, async ({ settings, actions }) =>
        actions.changeConfigVars(id, await settings.planner(id, changes)),
      ),
  },
};
