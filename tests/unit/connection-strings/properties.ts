import { inspect } from 'node:util';

import * as fc from 'fast-check';
import { ConnectionString } from 'mongodb-connection-string-url';

import { explain } from '../../../electron/services/connection-strings/analysis/explain.ts';
import { damaged, slipsOfHand, sound, srv, type Made } from './made-up.ts';

/** Same shape as the properties of the soak, which runs these a hundred thousand times. */
export interface Property {
  readonly name: string;
  /** Tries `runs` cases that `seed` decides. Rejects with the smallest case that does not hold. */
  readonly check: (runs: number, seed: number) => Promise<void>;
}

const property = <T>(name: string, cases: fc.Arbitrary<T>, holds: (value: T) => boolean): Property => ({
  name,
  check: async (runs, seed) => fc.assert(fc.property(cases, holds), { numRuns: runs, seed }),
});

/** The official parser. */
function accepts(text: string): boolean {
  try {
    return new ConnectionString(text).hosts.length > 0;
  } catch {
    return false;
  }
}

const first = (text: string): string | undefined => explain(text).repaired[0]?.reveal();
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...Array.from('mongodb+srv:/@<>.,?&=%"\' \n…•*-net0')), maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `mongodb+srv://${text}`),
);

const mostMicrosecondsOfLongText = 2_000_000;
const units =
  '@ < %25 mongodb+srv:// " , . &amp; a: / ?a= ( \u2026 =x x username mongodb password_ - * \u00A0 \\! <a [a ]( | { }} ${ %3F &tls= &# :: 1: <mailto: safelinks.protection.outlook.com/?url='.split(
    ' ',
  );
const unit = fc.constantFrom(' ', ...units);
const ends = [
  ['', ''],
  ['mongodb+srv://u:', ''],
  ['mongodb://a:b@', ''],
  ['X=', ''],
  ['mongodb://u:<', '!>@h.example.org/x'],
  ['mongodb://u:', '!@h.example.org/x'],
  ['mongodb://u:p@h.example.org/', '!'],
] as const;
const longText = fc
  .tuple(fc.array(unit, { minLength: 1, maxLength: 3 }), fc.constantFrom(...ends))
  .map(([units, [start, end]]) => start + units.join('').repeat(8_000).slice(0, 7_900) + end);

/** Whether neither JSON nor inspect of what may be shown holds the password. */
function keepsSecret({ text, password }: Made): boolean {
  const answer = explain(text);
  const shown = `${JSON.stringify(answer)}${inspect(answer, { depth: 9, showHidden: true })}`.toLowerCase();
  return (
    !shown.includes(password.toLowerCase()) && !shown.includes(decodeURIComponent(password).toLowerCase())
  );
}

export const stringProperties: readonly Property[] = [
  property('a sound string is fine, byte for byte', sound, ({ text }) => {
    const { verdict, problems, repaired } = explain(text);
    return accepts(text) && verdict === 'fine' && problems.length === 0 && repaired[0]?.reveal() === text;
  }),
  property(
    'slips of the hand are undone, alone and together',
    fc.tuple(
      srv,
      fc.uniqueArray(fc.nat(slipsOfHand.length - 1), { minLength: 1, maxLength: slipsOfHand.length }),
    ),
    ([{ text }, chosen]) => {
      const made = chosen.toSorted((one, other) => one - other).flatMap((index) => slipsOfHand[index] ?? []);
      const broken = made.reduce((whole, slip) => slip(whole), text);
      const { verdict } = explain(broken);
      return verdict === (broken === text ? 'fine' : 'repaired') && first(broken) === text;
    },
  ),
  property(
    'what is called repaired passes the official parser, and is fine from then on',
    damaged,
    ({ text }) => {
      const { verdict, repaired } = explain(text);
      if (!repaired.every((one) => accepts(one.reveal()))) return false;
      if (verdict !== 'fine' && verdict !== 'repaired') return true;
      const [best] = repaired;
      return best !== undefined && explain(best.reveal()).verdict === 'fine';
    },
  ),
  property(
    'fine is only said of the very same text',
    fc.oneof(
      damaged.map(({ text }) => text),
      anyText,
    ),
    (text) => {
      const { verdict, problems, repaired } = explain(text);
      return verdict !== 'fine' || (problems.length === 0 && repaired[0]?.reveal() === text && accepts(text));
    },
  ),
  property(
    'a verdict other than fine has a reason, and a question where one is open',
    damaged,
    ({ text }) => {
      const { verdict, problems, questions } = explain(text);
      return (
        (verdict === 'fine' || problems.length > 0) && (verdict === 'needs-answer') === questions.length > 0
      );
    },
  ),
  property('the password is never shown, whatever happened to the string', damaged, keepsSecret),
  property('no text makes it throw', anyText, (text) => explain(text).parts.hosts.length >= 0),
];

/**
 * Of the soak alone, since it looks at the processor's time. Far more than an honest string takes; a rule that tries
 * again and again takes longer.
 */
export const stringBound = property(
  'a long text takes no longer than its length allows',
  longText,
  (text) => {
    const start = process.threadCpuUsage();
    explain(text);
    return process.threadCpuUsage(start).user < mostMicrosecondsOfLongText;
  },
);
