import type { CatalogueName } from '../../contract/config-var-catalogue/index.ts';
import { spellings } from './catalogue.ts';
import { textOf, type ConfigVars } from '../heroku/config-var-values.ts';

/** How a site calls the four collections that matter to its owner. */
export interface CollectionNames {
  readonly entries: string;
  readonly treatments: string;
  readonly devicestatus: string;
  readonly profile: string;
}

/** As Nightscout has them unless a setting says otherwise. */
export const usualNames: CollectionNames = {
  entries: 'entries',
  treatments: 'treatments',
  devicestatus: 'devicestatus',
  profile: 'profile',
};

/**
 * The settings that rename a collection, in the order in which Nightscout asks for them.
 * Source: docs/reference/nightscout.md#names-of-collections.
 */
const renamedBy: Readonly<Record<keyof CollectionNames, readonly CatalogueName[]>> = {
  entries: ['ENTRIES_COLLECTION', 'MONGO_COLLECTION'],
  treatments: ['MONGO_TREATMENTS_COLLECTION'],
  devicestatus: ['MONGO_DEVICESTATUS_COLLECTION'],
  profile: ['MONGO_PROFILE_COLLECTION'],
};

/** Longer ones MongoDB does not take beside the name of a database, in bytes of UTF-8. */
const maxNameBytes = 200;

/**
 * Whether Nightscout keeps data under a name: any that MongoDB takes, also with blanks or in other letters. A connection
 * string is none to us: MONGO_COLLECTION is often taken for MONGO_CONNECTION, and then it holds a password.
 * Source: docs/reference/nightscout.md#database-settings.
 */
const isName = (text: string): boolean =>
  text !== '' &&
  Buffer.byteLength(text) <= maxNameBytes &&
  !/[$\0]|^system\.|^\.|\.$|\.\./.test(text) &&
  !/^mongodb(?:\+srv)?:/i.test(text);

/** The names under which the Nightscout with these settings keeps its data. */
export function collectionNames(settings: ConfigVars): CollectionNames {
  const named = (which: keyof CollectionNames): string => {
    const texts = renamedBy[which].flatMap(spellings).map((name) => {
      const value = settings.get(name);
      return value === undefined ? '' : textOf(value).trim();
    });
    return texts.find(isName) ?? usualNames[which];
  };
  return {
    entries: named('entries'),
    treatments: named('treatments'),
    devicestatus: named('devicestatus'),
    profile: named('profile'),
  };
}
