import * as fc from 'fast-check';

/** Made-up connection strings and what people do to them, for properties. */

const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const letters = `${lower}${lower.toUpperCase()}${digits}`;
const word = (alphabet: string, minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), minLength, maxLength });

const atlas = fc
  .tuple(
    fc.constantFrom('cluster0', 'mycluster', 'cluster-k7', 'nightscout'),
    word(`${lower}${digits}`, 5, 7),
  )
  .filter(([, project]) => !/^(?:abcde|x{5}|z{5})/.test(project))
  .map(([cluster, project]) => ({ cluster, project }));

export interface Made {
  readonly text: string;
  readonly password: string;
  readonly srv: boolean;
}

/** Letters, digits, and signs that the driver takes as they stand or as percent signs. Never alike a placeholder. */
const password = fc
  .tuple(
    word(letters, 6, 14),
    fc.constantFrom('', '', '%40', '%3A', '%2F', '%25', '!', '$', '-', '_', '.', '~', '*', '%C3%BC'),
    word(letters, 1, 6),
  )
  .map(([start, sign, end]) => `${start}${sign}${end}`)
  .filter((text) => !/%25[0-9a-f]{2}/i.test(text) && !/(.)\1{3}/.test(text) && !/password/i.test(text));

const user = fc
  .tuple(fc.constantFrom('nightscout', 'anna', 'site', 'heroku'), word(`${letters}_-`, 0, 5))
  .map((parts) => parts.join('_'));
const database = fc.constantFrom('mycgm', 'MyCGMitc', 'heroku_k3f0', 'Nightscout-2', 'cgm_data');
const options = fc.constantFrom(
  '',
  '?retryWrites=true&w=majority',
  '?appName=Cluster0',
  '?retryWrites=true&w=majority&appName=Cluster0',
  '?retrywrites=false',
  '?w=1&readPreference=primary',
  '?authSource=admin&maxPoolSize=5',
  '?w=majority&appName=@site@',
);

/** Strings with nothing wrong: Atlas's two forms, and servers elsewhere. */
export const sound: fc.Arbitrary<Made> = fc
  .record({ user, password, database, options, atlas, form: fc.constantFrom('srv', 'srv', 'shards', 'own') })
  .map(
    ({ user: name, password: secret, database: data, options: tail, atlas: { cluster, project }, form }) => {
      const login = `${name}:${secret}@`;
      const shard = (number: number): string => `${cluster}-shard-00-0${number}.${project}.mongodb.net:27017`;
      const text =
        form === 'srv'
          ? `mongodb+srv://${login}${cluster}.${project}.mongodb.net/${data}${tail}`
          : form === 'own'
            ? `mongodb://${login}db.${project}.example.org:27018/${data}${tail}`
            : `mongodb://${login}${[0, 1, 2].map(shard).join(',')}/${data}?ssl=true&replicaSet=atlas-k3-shard-0&authSource=admin`;
      return { text, password: secret, srv: form === 'srv' };
    },
  );

export const srv: fc.Arbitrary<Made> = sound.filter(({ srv: isSrv }) => isSrv);

/**
 * Mistakes that can be put right without a question, each in another place, so that they can be made together: from
 * the inside of the string to the outside.
 */
export const slipsOfHand: readonly ((text: string) => string)[] = [
  (text) => text.replace(/:([^:/@]+)@/, ':<$1>@'),
  (text) => text.replace(/\.mongodb\.net/, '.mongodb.nte'),
  (text) => text.replace(/mongodb\.n(et|te)\//, (end) => end.replace('/', ':27017/')),
  (text) => text.replace('retryWrites=true', 'retryWrites=tru'),
  (text) => text.replace('w=majority', 'w=majorit'),
  (text) => text.replace('&', '&amp;'),
  (text) => text.replace('/mycgm', '/ mycgm'),
  (text) => text.replace('mongodb+srv:', 'mongodb+svr:'),
  (text) => `mongodb+srv://${text}`,
  (text) => `"${text}"`,
  (text) => `MONGODB_URI=${text}`,
  (text) => ` ${text}\r`,
];

const signs = `${letters}@:/?#%<>&=+,.;"'\u2026\u2022* \t\u00A0\u200B\u2013\u0430\u{1F600}`;
const place = fc.integer({ min: 0, max: 999 }).map((thousandth) => thousandth / 1000);

type Change = (text: string) => string;
const at = (text: string, share: number): number => Math.floor(share * text.length);

/** What a keyboard, a mouse and a phone do to a text: letters lost, added, swapped; pieces cut off, doubled, moved. */
const change: fc.Arbitrary<Change> = fc
  .tuple(
    fc.constantFrom('cut', 'add', 'swap', 'end', 'start', 'twice', 'upper', 'encode'),
    place,
    place,
    fc.constantFrom(...Array.from(signs)),
  )
  .map(([kind, one, two, sign]) => (text: string): string => {
    const [from, to] = [at(text, one), at(text, two)].toSorted((a, b) => a - b) as [number, number];
    const piece = text.slice(from, to);
    if (kind === 'cut') return text.slice(0, from) + text.slice(from + 1);
    if (kind === 'add') return text.slice(0, from) + sign + text.slice(from);
    if (kind === 'swap')
      return text.slice(0, from) + (text[from + 1] ?? '') + (text[from] ?? '') + text.slice(from + 2);
    if (kind === 'end') return text.slice(0, to);
    if (kind === 'start') return text.slice(Math.min(from, 12));
    if (kind === 'twice') return text.slice(0, to) + piece + text.slice(to);
    if (kind === 'upper') return text.slice(0, from) + piece.toUpperCase() + text.slice(to);
    return text.slice(0, from) + encodeURIComponent(piece.toWellFormed()) + text.slice(to);
  });

/** A sound string after one to four accidents, and the password that was in it. */
export const damaged: fc.Arbitrary<Made> = fc
  .tuple(sound, fc.array(change, { minLength: 1, maxLength: 4 }))
  .map(([made, changes]) => ({ ...made, text: changes.reduce((text, next) => next(text), made.text) }));
