import type { ReleaseStory } from '../../contract/releases.ts';

/** Names of config vars, as Heroku lists them: `ENABLE, THEME and UNITS`. */
const namesIn = (text: string): readonly string[] =>
  text.split(/,\s*(?:and\s+)?|\s+and\s+/).filter((name) => /^\w+$/.test(name));

const configPart = /^(Set|Update|Remove|Unset) ([\w, ]+)$/i;
const removes = (verb: string): boolean => /^(?:remove|unset)$/i.test(verb);

/** `Set A, B config vars`, `Remove C config vars`, or both in one line. */
function settingsChanged(text: string): ReleaseStory | null {
  const pieces = text.split(/ config vars?(?:(?:,| and) |$)/i);
  if (pieces.length < 2 || pieces.pop() !== '') return null;
  const set: string[] = [];
  const removed: string[] = [];
  for (const piece of pieces) {
    const match = configPart.exec(piece);
    if (match === null) return null;
    const [, verb = '', names = ''] = match;
    (removes(verb) ? removed : set).push(...namesIn(names));
  }
  return set.length + removed.length === 0 ? null : { kind: 'settings-changed', set, removed };
}

const addonMarks =
  /@ref:|\badd-on\b|^(?:Attach|Detach|Provision|Deprovision)\b|^Update \w+ by [\w-]+$|^(?:Add|Remove|Upgrade|Downgrade) [a-z][\w-]*:[\w-]+/i;

/**
 * How a line begins, and what it then tells. Seen in Heroku's release lists; the wording is not promised by Heroku.
 * Source: docs/reference/heroku-api.md#release-states.
 */
const forms: readonly (readonly [RegExp, (match: RegExpExecArray) => ReleaseStory])[] = [
  [/^(?:Rollback|Rolled back) to v(\d{1,9})\b/i, ([, to]) => ({ kind: 'rolled-back', to: Number(to) })],
  [/^(?:Deploy|Deployed)\s+(\S{1,100})$/i, ([, version = '']) => ({ kind: 'published', version })],
  [/^Promote \S+ v\d+ (\S{1,100})$/i, ([, version = '']) => ({ kind: 'published', version })],
  [/^(?:Initial release|Enable Logplex)$/i, () => ({ kind: 'initial' })],
  [addonMarks, () => ({ kind: 'add-on' })],
];

/**
 * What happened in a release, out of the line that Heroku wrote for it. Total: what is not recognised is `other`.
 * @param description `description` of GET /apps/{app}/releases.
 */
export function describeRelease(description: string): ReleaseStory {
  const text = description.trim();
  const changed = settingsChanged(text);
  if (changed !== null) return changed;
  for (const [pattern, story] of forms) {
    const match = pattern.exec(text);
    if (match !== null) return story(match);
  }
  return { kind: 'other' };
}
