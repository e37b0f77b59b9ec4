import * as v from 'valibot';

import { copyFormats, sides } from '../../contract/backups.ts';
import type { backupsCalls } from '../../contract/backups.calls.ts';
import { fail, ok } from '../../contract/result.ts';
import { Secret } from '../../base/secret.ts';
import type { HandlersOf } from '../call-handler.ts';
import { id, ids, newPassphrase, nothing, passphrase, settingName } from '../schemas.ts';
import { done, nothingToPaste } from '../scope.ts';

const format = v.picklist(copyFormats);
const side = v.picklist(sides);
const oneSite = v.strictObject({ id });
/** Which of several readings of a value. */
const reading = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9));
/** As many as Heroku’s 32 KB can hold, with names and values of two or three signs. */
const mostSettings = 9000;
/** One name may be long; not all of them. Letters. */
const mostLetters = mostSettings * 256;
const lettersIn = (names: readonly string[]): number => names.reduce((sum, name) => sum + name.length, 0);
const names = v.pipe(
  v.array(settingName),
  v.maxLength(mostSettings),
  v.check((all) => lettersIn(all) <= mostLetters),
);
const readings = v.pipe(
  v.array(v.strictObject({ name: settingName, reading })),
  v.maxLength(mostSettings),
  v.check((all) => lettersIn(all.map(({ name }) => name)) <= mostLetters),
);
const copyRef = v.variant('from', [
  v.strictObject({ from: v.literal('copy'), copy: id }),
  v.strictObject({ from: v.picklist(['file', 'site']) }),
]);

const notAllowed = fail({ code: 'not-allowed', changed: 'no' });

const sealed = (text: string | null): Secret | null => (text === null ? null : new Secret(text));

export const backupsHandlers: HandlersOf<typeof backupsCalls> = {
  'backups.lock': {
    input: nothing,
    answer: (_, { onAnyAccount }) => onAnyAccount(async ({ copies }) => ok(await copies.desk.lock())),
  },
  'backups.unlock': {
    input: v.strictObject({ passphrase }),
    answer: ({ passphrase }, { onAnyAccount }) =>
      onAnyAccount(async ({ copies }) => {
        const chosen = (await copies.desk.lock()) === 'choose-passphrase';
        if (chosen && !v.is(newPassphrase, passphrase)) return notAllowed;
        return copies.desk.unlock(new Secret(passphrase));
      }),
  },
  'backups.list': {
    input: oneSite,
    answer: ({ id }, { onSite }) =>
      onSite(id, async ({ copies, history }) => {
        const kept = await copies.automatic.list(id);
        return ok(
          kept.map((copy) => ({
            id: copy.id,
            takenAt: new Date(copy.takenAt).toISOString(),
            madeBefore: history.madeBefore(copy),
          })),
        );
      }),
  },
  'backups.remove': {
    input: v.strictObject({ copy: id }),
    answer: async ({ copy }, { all }) => {
      await all.removeBackup(copy);
      return done;
    },
  },
  'backups.save': {
    input: v.strictObject({ id, format, passphrase: v.nullable(newPassphrase) }),
    answer: ({ id, format, passphrase }, { onSite }) =>
      onSite(id, ({ copies }) => copies.desk.save(id, format, sealed(passphrase))),
  },
  'backups.saveAll': {
    input: v.strictObject({
      ids: v.pipe(ids, v.minLength(1)),
      format,
      passphrase: v.nullable(newPassphrase),
    }),
    answer: ({ ids, format, passphrase }, { all, onAnyAccount }) =>
      onAnyAccount(({ files }) => all.saveBackups(files, ids, format, sealed(passphrase))),
  },
  'backups.stopSaveAll': {
    input: nothing,
    answer: (_, { all }) => {
      all.stopSavingBackups();
      return done;
    },
  },
  'backups.exportKey': {
    input: v.strictObject({ passphrase: newPassphrase }),
    answer: ({ passphrase }, { onAnyAccount }) =>
      onAnyAccount(({ copies }) => copies.desk.exportIdentity(new Secret(passphrase))),
  },
  'backups.restorePick': {
    input: oneSite,
    answer: ({ id }, { onSite }) => onSite(id, ({ copies }) => copies.restoring.pick(id)),
  },
  'backups.restorePaste': {
    input: oneSite,
    answer: ({ id }, { desktop, onSite }) =>
      onSite(id, async ({ copies }) => {
        const text = await desktop.readClipboard();
        if (text.trim() === '') return nothingToPaste;
        const view = await copies.restoring.paste(id, new Secret(text));
        // A list that was taken over has no business in the clipboard any more; anything else stays as it was.
        if (view.ok) await desktop.clearClipboard(text);
        return view;
      }),
  },
  'backups.restoreUnlock': {
    input: v.strictObject({ id, passphrase }),
    answer: ({ id, passphrase }, { onSite }) =>
      onSite(id, ({ copies }) => copies.restoring.unlock(id, new Secret(passphrase))),
  },
  'backups.restoreFromCopy': {
    input: v.strictObject({ id, copy: id }),
    answer: ({ id, copy }, { onSite }) => onSite(id, ({ copies }) => copies.restoring.lookAtCopy(id, copy)),
  },
  'backups.restoreReview': {
    input: v.strictObject({ id, names, readings }),
    answer: ({ id, ...choice }, { onSite }) =>
      onSite(id, ({ copies }) => copies.restoring.review(id, choice)),
  },
  'backups.restoreReveal': {
    input: v.strictObject({ id, name: settingName, reading: v.nullable(reading) }),
    answer: ({ id, name, reading }, { onSite }) =>
      onSite(id, ({ copies }) => {
        const value = copies.restoring.value(id, name, reading);
        return value.ok ? ok({ value: value.value.reveal() }) : value;
      }),
  },
  'backups.restoreApply': {
    input: v.strictObject({
      id,
      names,
      readings: v.exactOptional(readings),
      despiteOtherSite: v.exactOptional(v.boolean()),
    }),
    answer: ({ id, names, readings = [], despiteOtherSite = false }, { onSite }) =>
      onSite(id, async ({ copies, actions }) => {
        const plan = await copies.restoring.planner(id, { names, readings }, despiteOtherSite);
        return plan.ok ? actions.restoreBackup(id, plan.value) : plan;
      }),
  },
  'backups.comparePick': {
    input: v.strictObject({ id, side }),
    answer: ({ id, side }, { onSite }) => onSite(id, ({ copies }) => copies.comparing.pick(id, side)),
  },
  'backups.compareUnlock': {
    input: v.strictObject({ id, side, passphrase }),
    answer: ({ id, side, passphrase }, { onSite }) =>
      onSite(id, ({ copies }) => copies.comparing.unlock(id, side, new Secret(passphrase))),
  },
  'backups.compareView': {
    input: v.strictObject({ id, one: copyRef, other: copyRef }),
    answer: ({ id, one, other }, { onSite }) =>
      onSite(id, ({ copies }) => copies.comparing.view(id, one, other)),
  },
};
