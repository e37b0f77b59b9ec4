import type { StringParts } from '../../../contract/connection-strings.ts';
import { hostPattern, type Draft } from './parts-of-string.ts';
import { isHarmless, optionsIn } from './options.ts';
import { meaning } from './percent.ts';

/** Always as many, so that they do not tell how long the hidden text is. */
const dots = '••••••••';

export const noParts: StringParts = {
  scheme: null,
  user: null,
  password: null,
  passwordGiven: false,
  hosts: [],
  database: null,
  options: [],
};

/** Shorter ones stand in every other word; hiding all of these would tell more than it hides. */
const shortest = 3;
/** A scheme or a host inside of a login. */
const twoStrings = /:\/\/|@[\w-]+(?:\.[\w-]+){2,}/;
const plainName = /^[\w.@+ -]{1,64}$/;

/** Without an `@` the front of the host may be the password, grown together with it. */
const domainOf = (host: string): string => host.replace(/^[^]*(?=\.[\w-]+\.[\w-]+(?::\d*)?$)/, dots);
const plainHost = new RegExp(`${hostPattern.source}|^${dots}(?:\\.[\\w-]+){2}(?::\\d{1,5})?$`, 'i');

const optionName = /^[a-z]\w{0,40}$/i;
const secretsOf = ({ password }: Draft): readonly string[] =>
  [password ?? '', meaning(password ?? '')].filter((text) => text.length >= shortest);
const holds = (text: string, secrets: readonly string[]): boolean =>
  secrets.some((secret) => text.toLowerCase().includes(secret.toLowerCase()));

/** Whether the name of an option may be shown: it has the look of one, and nothing of the password. */
export const mayBeShown = (draft: Draft, name: string): boolean =>
  optionName.test(name) && !holds(name, secretsOf(draft));

/**
 * What may be shown of a string. A user without a password is not shown, since without the colon between them it may
 * be both; nor is any part that holds the password once more (`heroku_x:…@…/heroku_x` of mLab's days).
 */
export function partsOf(draft: Draft): StringParts {
  const { scheme, password } = draft;
  const secrets = secretsOf(draft);
  const shown = (text: string, pattern: RegExp): string =>
    holds(text, secrets) || !pattern.test(text) ? dots : text;
  const passwordGiven = password !== null && password !== '';
  const user = meaning(draft.user ?? '');
  // Two strings run into one: nobody can say which part of it is whose.
  const tangled = twoStrings.test(`${user}:${meaning(password ?? '')}`);
  return {
    scheme,
    user: user === '' ? null : passwordGiven && !tangled ? shown(user, plainName) : dots,
    password: passwordGiven ? dots : null,
    passwordGiven,
    hosts: draft.hosts.map((host) => shown(draft.user === null ? domainOf(host) : host, plainHost)),
    database: draft.database === '' ? null : shown(meaning(draft.database), plainName),
    options: optionsIn(draft.query).map(({ name, value }) => {
      const harmless = isHarmless({ name, value });
      return { name: shown(name, optionName), value: harmless ? shown(value, /^[\w-]+$/) : dots };
    }),
  };
}
