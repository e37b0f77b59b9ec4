import { describe, expect, it } from 'vitest';

import { Secret } from '../../../electron/base/secret.ts';
import { collectionNames, usualNames } from '../../../electron/services/config-vars/collection-names.ts';

const namesOf = (settings: Readonly<Record<string, string>>) =>
  collectionNames(new Map(Object.entries(settings).map(([name, value]) => [name, new Secret(value)])));

describe('names of collections', () => {
  it('are the usual ones unless a setting says otherwise', () => {
    expect(namesOf({ THEME: 'colors' })).toEqual(usualNames);
    expect(
      namesOf({
        MONGO_COLLECTION: 'mine',
        MONGO_TREATMENTS_COLLECTION: 'mine_t',
        MONGO_DEVICESTATUS_COLLECTION: 'mine_d',
        MONGO_PROFILE_COLLECTION: 'mine_p',
      }),
    ).toEqual({ entries: 'mine', treatments: 'mine_t', devicestatus: 'mine_d', profile: 'mine_p' });
  });

  it('are read as Nightscout reads settings: the newer name first, any spelling, outer spaces taken off', () => {
    expect(namesOf({ MONGO_COLLECTION: 'old', ENTRIES_COLLECTION: ' new ' }).entries).toBe('new');
    expect(namesOf({ CUSTOMCONNSTR_mongo_collection: 'azure' }).entries).toBe('azure');
    expect(namesOf({ MONGO_COLLECTION: '  ' }).entries).toBe('entries');
  });

  it.each(['my treatments', 'mine-2026', 'behandlungen (mia)', 'лечение', 'a:b', '5'])(
    'any name that MongoDB takes is one: %s',
    (name) => {
      expect(namesOf({ MONGO_TREATMENTS_COLLECTION: name }).treatments).toBe(name);
    },
  );

  it.each(['a$b', 'system.users', '.a', 'a.', 'a..b', 'a\0b', 'x'.repeat(300)])(
    'MongoDB takes none of %j',
    (name) => {
      expect(namesOf({ MONGO_TREATMENTS_COLLECTION: name }).treatments).toBe('treatments');
    },
  );

  it('a connection string in MONGO_COLLECTION is no name', () => {
    const mistaken = 'mongodb+srv://mia:canary@cluster0.ab1cd.mongodb.net/mycgm';
    expect(namesOf({ MONGO_COLLECTION: mistaken })).toEqual(usualNames);
  });
});
