import { describe, expect, it } from 'vitest';

import { explain } from '../../../electron/services/connection-strings/analysis/explain.ts';
import { refusalOf } from '../../../electron/services/connection-strings/analysis/driver-parser.ts';
import { specificationCases } from './specification.ts';

const of = (says: string) =>
  specificationCases.filter((one) => one.says === says).map((one) => [one.text, one] as const);

describe('MongoDB’s own specification', () => {
  it.each(of('invalid'))('refuses, and so do we: %s', (text) => {
    expect(refusalOf(text)).not.toBeNull();
    expect(explain(text).verdict).not.toBe('fine');
  });

  it.each(of('warning'))('warns of an option: %s', (text, { taken }) => {
    expect(explain(text).verdict).toBe(taken === true ? 'fine' : 'repaired');
  });

  it.each(of('valid'))('takes: %s', (text, { but }) => {
    const asks = but === 'no-login' || but === 'not-from-heroku';
    const { verdict, repaired } = explain(text);
    expect(verdict).toBe(but === undefined ? 'fine' : asks ? 'needs-answer' : 'repaired');
    expect(but === undefined ? refusalOf(text) : null).toBeNull();
    expect(repaired.map((one) => refusalOf(one.reveal())).filter((refusal) => refusal !== null)).toEqual([]);
  });
});
