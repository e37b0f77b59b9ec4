import { describe, expect, it } from 'vitest';

import { Secret } from '../../../electron/base/secret.ts';
import { beginning } from '../../../electron/services/connection-strings/test-readings.ts';
import { noFacts } from '../../../electron/services/connection-strings/site-facts.ts';
import {
  withTestResult,
  analyse,
  withAnswers,
  type AnalysedString,
  type KnownString,
} from '../../../electron/services/connection-strings/analysed-string.ts';

const known = (text: string): KnownString => ({
  site: null,
  source: { kind: 'pasted' },
  text: new Secret(text),
  answers: {},
  facts: noFacts,
  seen: {},
  tried: [],
});
const held = (text: string): AnalysedString => analyse('one', known(text));
const texts = ({ tries }: AnalysedString): readonly string[] => tries.map((one) => one.reveal());
const signedIn = {
  ...beginning(false),
  state: 'worked',
  steps: beginning(false).steps.map((step) =>
    step.name === 'login' ? { ...step, state: 'done' as const } : step,
  ),
} as const;

const own = 'mongodb://anna:S3cretPw9@db.example.org/mycgm';

describe('the reading that logged in', () => {
  it.each([
    ['the user is in admin', own, `${own}?authSource=admin`],
    ['without a secure line after all', `${own}?tls=true&ssl=false`, `${own}?ssl=false`],
    ['the backslash was the shell’s', own.replace('S3c', 'S3\\!c'), own.replace('S3c', 'S3!c')],
    ['the brackets were not meant', own.replace('S3cretPw9', '{S3cretPw9}'), own],
    ['the doubled colon belongs to it', own.replace(':S3', '::S3'), own.replace(':S3', ':%3AS3')],
  ])('is the string from then on: %s', (_name, text, right) => {
    const before = held(text);
    const which = texts(before).indexOf(right);
    expect(which).toBeGreaterThan(0);
    const after = withTestResult(before, signedIn, which);
    expect(texts(after)[0]).toBe(right);
    expect(after.view.questions).toEqual([]);
    // Whoever names another database then still signs in where it worked.
    const named = analyse('one', withAnswers(after, { database: new Secret('other') }), after);
    const source = /authSource=\w+/.exec(right)?.[0] ?? '';
    expect(texts(named)[0]).toContain(source);
    expect(named.view.parts.database).toBe('other');
  });
});
