import type { atlas } from '../../locales/en/atlas.ts';
import type { connect } from '../../locales/en/connect.ts';
import type { shutdown } from '../../locales/en/shutdown.ts';

/** The words that guided pages may take theirs from. */
interface Words {
  readonly atlas: typeof atlas;
  readonly connect: typeof connect;
  readonly shutdown: typeof shutdown;
}

/** Keys, two deep, under which all words of one shape stand: `atlas.wake`. */
type KeysOf<Shape> = {
  [Domain in keyof Words]: {
    [Page in keyof Words[Domain] & string]: Words[Domain][Page] extends Shape ? `${Domain}.${Page}` : never;
  }[keyof Words[Domain] & string];
}[keyof Words];

interface Three {
  readonly one: string;
  readonly two: string;
  readonly three: string;
}

/** Where the words of a list beside a picture stand. */
export type ListWords = KeysOf<Three>;

/** Where the words of a whole guided page stand. */
export type PageWords = KeysOf<
  Three & { readonly title: string; readonly lead: string; readonly unsure: Three }
>;
