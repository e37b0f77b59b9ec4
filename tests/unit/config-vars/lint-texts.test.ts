import { describe, expect, it } from 'vitest';

import { catalogueNames } from '../../../electron/contract/config-var-catalogue/index.ts';
import { configVarCatalogue } from '../../../renderer/locales/en/config-var-catalogue.ts';
import { configVarLint } from '../../../renderer/locales/en/config-var-lint.ts';

const settings = Object.entries({ ...configVarCatalogue.names, ...configVarCatalogue.families }).map(
  ([id, { name, meaning }]) => ({ id, title: name, say: meaning }),
);
const findings = Object.entries(configVarLint).map(([id, { title, say }]) => ({ id, title, say }));
const all = [...settings, ...findings];

const wordsIn = (text: string): number => text.split(/\s+/).length;
const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

/** docs/writing.md, and words of the trade that a caregiver need not know. */
const unwanted =
  /\b(?:please|sorry|oops|errors?|invalid|forbidden|boolean|string|dyno|config|variables?|URL|API)\b/i;

describe('words for settings and findings', () => {
  it('are at most 20 in a row, and end in a full stop', () => {
    expect(ids(all.filter(({ say }) => wordsIn(say) > 20 || !/[.”]$/.test(say)))).toEqual([]);
  });

  it('have a short name first', () => {
    expect(ids(settings.filter(({ title }) => wordsIn(title) > 8 || title.endsWith('.')))).toEqual([]);
  });

  it('are plain', () => {
    expect(ids(all.filter(({ title, say }) => unwanted.test(`${title} ${say}`)))).toEqual([]);
  });

  it('give no two settings the same name', () => {
    const names = settings.map(({ title }) => title);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('can be reached by any key: none holds a sign that the translator takes apart', () => {
    const keys = [
      ...catalogueNames,
      ...Object.values(configVarCatalogue.choices).flatMap((words) => Object.keys(words)),
      ...Object.keys(configVarCatalogue.units),
      ...Object.keys(configVarLint),
    ];
    expect(keys.filter((key) => /[.:]/.test(key))).toEqual([]);
  });
});
