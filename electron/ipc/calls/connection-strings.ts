import * as v from 'valibot';

import {
  maxAnswerLength,
  maxPastedLength,
  questions,
  type connectionStringsCalls,
} from '../../contract/connection-strings.ts';
import { ok } from '../../contract/result.ts';
import { Secret } from '../../base/secret.ts';
import type { SiteOfAccount } from '../../services/connection-strings/ports.ts';
import type { CallContext, HandlersOf } from '../call-handler.ts';
import type { Desktop } from '../desktop.ts';
import { id, newPassphrase, passphrase, settingName, site } from '../schemas.ts';
import { done, nothingToPaste, type Answer } from '../scope.ts';

const asked = questions.filter((question) => question !== 'everything');
const typedAnswer = v.exactOptional(v.pipe(v.string(), v.maxLength(maxAnswerLength)));
const ofSite = v.strictObject({ id });
const forSomeSite = v.strictObject({ site });
const oneString = v.strictObject({ string: id });

/** Asks for a site with its account; a string may also be for no site at all, and without any account. */
export const forSite = <T>(
  { onSite }: Pick<CallContext, 'onSite'>,
  site: string | null,
  ask: (place: SiteOfAccount | null) => Answer<T>,
): Answer<T> => (site === null ? ask(null) : onSite(site, (account) => ask({ site, account })));

/** `whole`: all that the clipboard holds, to be told from what is copied later. */
async function pasted(desktop: Desktop): Promise<{ readonly text: Secret; readonly whole: string } | null> {
  const whole = await desktop.readClipboard();
  return whole.trim() === '' ? null : { text: new Secret(whole.slice(0, maxPastedLength)), whole };
}

/** Main holds the strings; the page knows their ids. */
export const connectionStringsHandlers: HandlersOf<typeof connectionStringsCalls> = {
  'connectionStrings.ofSite': {
    input: ofSite,
    answer: ({ id }, { app, onSite }) =>
      onSite(id, (account) => app.connectionStrings.ofSite({ site: id, account })),
  },
  'connectionStrings.find': {
    input: ofSite,
    answer: ({ id }, { app, onSite }) =>
      onSite(id, (account) => app.connectionStrings.find({ site: id, account })),
  },
  'connectionStrings.pick': {
    input: forSomeSite,
    answer: ({ site }, context) =>
      forSite(context, site, (place) => context.app.connectionStrings.pick(place)),
  },
  'connectionStrings.unlock': {
    input: v.strictObject({ site, passphrase }),
    answer: ({ site, passphrase }, context) =>
      forSite(context, site, (place) => context.app.connectionStrings.unlock(place, new Secret(passphrase))),
  },
  'connectionStrings.paste': {
    input: forSomeSite,
    answer: ({ site }, context) =>
      forSite(context, site, async (place) => {
        const held = await pasted(context.desktop);
        if (held === null) return nothingToPaste;
        const view = await context.app.connectionStrings.take(place, 'pasted', held.text);
        // A string that was taken over has no business in the clipboard any more; anything else stays as it was.
        if (view.verdict !== 'hopeless') await context.desktop.clearClipboard(held.whole);
        return ok(view);
      }),
  },
  'connectionStrings.type': {
    input: v.strictObject({ site, text: v.pipe(v.string(), v.maxLength(maxPastedLength)) }),
    answer: ({ site, text }, context) =>
      forSite(context, site, async (place) =>
        ok(await context.app.connectionStrings.take(place, 'typed', new Secret(text))),
      ),
  },
  'connectionStrings.pasteAnswer': {
    input: v.strictObject({ string: id, question: v.picklist(asked) }),
    answer: async ({ string, question }, { app, desktop }) => {
      const held = await pasted(desktop);
      if (held === null) return nothingToPaste;
      const answered = await app.connectionStrings.answer(string, { [question]: held.text });
      if (answered.ok) await desktop.clearClipboard(held.whole);
      return answered;
    },
  },
  'connectionStrings.answer': {
    input: v.strictObject({
      string: id,
      answers: v.strictObject({
        user: typedAnswer,
        password: typedAnswer,
        host: typedAnswer,
        database: typedAnswer,
      }),
    }),
    answer: ({ string, answers }, { app }) => {
      const given = Object.entries(answers).filter(([, answer]) => answer !== undefined);
      return app.connectionStrings.answer(
        string,
        Object.fromEntries(given.map(([part, answer]) => [part, new Secret(answer)])),
      );
    },
  },
  'connectionStrings.reveal': {
    input: oneString,
    answer: async ({ string }, { app }) => {
      const password = await app.connectionStrings.password(string);
      return password.ok ? ok({ password: password.value.reveal() }) : password;
    },
  },
  'connectionStrings.copy': {
    input: oneString,
    answer: async ({ string }, { app, desktop }) => {
      const usable = app.connectionStrings.usable(string);
      if (!usable.ok) return usable;
      await desktop.copySecret(usable.value.text);
      return done;
    },
  },
  'connectionStrings.test': {
    input: v.strictObject({ string: id, write: v.boolean() }),
    answer: ({ string, write }, { app }) => app.connectionStrings.test(string, write),
  },
  'connectionStrings.stopTest': {
    input: oneString,
    answer: ({ string }, { app }) => app.connectionStrings.stopTest(string),
  },
  'connectionStrings.save': {
    input: v.strictObject({ string: id, id, remove: v.pipe(v.array(settingName), v.maxLength(30)) }),
    answer: ({ string, id, remove }, { app, onSite }) =>
      onSite(id, (account) => app.connectionStrings.save(string, { site: id, account }, remove)),
  },
  'connectionStrings.saveFile': {
    input: v.strictObject({
      string: id,
      format: v.picklist(['sitekeeper', 'heroku-env']),
      passphrase: v.nullable(newPassphrase),
    }),
    answer: ({ string, format, passphrase }, { app }) =>
      app.connectionStrings.saveCopy(string, format, passphrase === null ? null : new Secret(passphrase)),
  },
};
