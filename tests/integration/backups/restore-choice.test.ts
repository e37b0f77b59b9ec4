import { describe, expect, it } from 'vitest';
import { databaseNames, spellings } from '../../../electron/services/config-vars/catalogue.ts';
import { settingsOf } from '../actions/support.ts';
import { withSites } from '../../support/with-app.ts';
import { kim, pick, putBack, reasonsOf, setAtHeroku, tickedIn } from './support.ts';

const loopKey =
  '-----BEGIN PRIVATE KEY-----\nMIGTAgEAMBMGByqGSM49\nAwEHBHkwdwIBAQQg7c8w\n-----END PRIVATE KEY-----';
const string = 'mongodb+srv://carer:pass1234@cluster0.ab1cd.mongodb.net/mycgm?retryWrites=true&w=majority';

/** A list that came from somewhere, against what the site has: what is ticked in it may be put back, and no harm comes. */
async function putBackTicked(has: Readonly<Record<string, string>>, file: string) {
  const app = await withSites();
  const { id } = await app.site(kim);
  await setAtHeroku(app, id, has);
  const view = await pick(app, id, file);
  const ticked = tickedIn(view);
  if (ticked.length > 0) await putBack(app, id, ticked);
  return { view, ticked, now: await settingsOf(app, id) };
}

describe('what a file holds damaged stays out', () => {
  it.each([
    ['the first line of a key', { LOOP_APNS_KEY: loopKey }, `LOOP_APNS_KEY=${loopKey}\nTHEME=default\n`],
    [
      'the first line of a key in the middle of a list',
      { LOOP_APNS_KEY: loopKey },
      `A_TITLE=x\nLOOP_APNS_KEY=${loopKey.slice(0, 60)}\n`,
    ],
    ['quotes', { API_SECRET: 'abcdefghijkl12' }, 'API_SECRET=“abcdefghijkl12”\n'],
    [
      'quotes as they are written in German',
      { API_SECRET: 'abcdefghijkl12' },
      'API_SECRET=„abcdefghijkl12“\n',
    ],
    [
      'several on a line',
      { MONGODB_URI: string },
      `MONGODB_URI="${string}" API_SECRET=abcdefghijkl12 node server.js\n`,
    ],
    [
      'a number that a spreadsheet shortened',
      { PUSHOVER_USER_KEY: '123456789012345' },
      'Name,Value\nPUSHOVER_USER_KEY,1.23457E+14\n',
    ],
    ['a shorter key', { CONNECT_SHARE_PASSWORD: 'abcdefghij' }, 'CONNECT_SHARE_PASSWORD=abcdefgh\n'],
    ['only white space', { CUSTOM_TITLE: 'Lily’s sugar' }, 'CUSTOM_TITLE="Lily’s\u00A0sugar"\n'],
    ['a placeholder', { MAPS_KEY: 'a1b2c3d4e5' }, 'MAPS_KEY=<your key>\n'],
  ])('%s', async (_what, has, file) => {
    const { now } = await putBackTicked(has, file);
    expect(now).toMatchObject(has);
  });
});

describe('what could do harm is left to the person, and says why', () => {
  const asked: readonly (readonly [name: string, value: string, why: string])[] = [
    ...databaseNames.flatMap((name) => spellings(name).map((one) => [one, string, 'database'] as const)),
    ['MONGO_COLLECTION', 'sgv', 'database'],
    ['MONGO_TREATMENTS_COLLECTION', 'mine', 'database'],
    ['DATABASE_URL', 'postgres://u:p@db.example/x', 'database'],
    ['MY_OTHER', string, 'database'],
    ['API_SECRET', 'mnopqrstuvwx99', 'main-password'],
    ['api_secret', 'mnopqrstuvwx99', 'main-password'],
    ['AUTH_DEFAULT_ROLES', 'readable', 'who-may-look'],
    ['TREATMENTS_AUTH', 'off', 'who-may-look'],
    ['API3_SECURITY_ENABLE', 'false', 'who-may-look'],
    ['API3_AUTOPRUNE_ENTRIES', '10', 'deletes'],
    ['ALARM_URGENT_LOW', 'off', 'alarm'],
    ['ALARM_TYPES', 'predict', 'alarm'],
    ['BG_LOW', '60', 'alarm'],
    ['bg_high', '240', 'alarm'],
    ['ALARM_TIMEAGO_URGENT_MINS', '45', 'alarm'],
    ['PUMP_URGENT_RES', '3', 'alarm'],
    ['CAGE_ENABLE_ALERTS', 'true', 'alarm'],
    ['PUSHOVER_API_TOKEN', 'azGDORePK8gMaC0QOYAMyEEuzJnyUi', 'alarm'],
    ['DISPLAY_UNITS', 'mmol', 'units'],
    ['LOOP_APNS_KEY_ID', 'ABCDE12345', 'doses'],
    ['RAILWAY_PROJECT_NAME', 'ns', 'host'],
    ['RENDER_SERVICE_ID', 'srv-1', 'host'],
    ['NIXPACKS_NODE_VERSION', '20', 'host'],
    ['NODE_VERSION', '20.19.0', 'host'],
    ['WEBSITE_NODE_DEFAULT_VERSION', '16', 'host'],
    ['npm_config_loglevel', 'error', 'host'],
  ];

  it('all of them, whether the site has another one or none', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    const file = asked.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(',');
    const view = await pick(app, id, `{${file}, "THEME": "default", "MY_NOTE": "hello"}`);
    const rows = view.rows.filter(({ state }) => state === 'changed' || state === 'missing');
    const said = new Map(rows.map(({ name, because }) => [name, because]));
    // What a reader leaves out of a list needs no reason here.
    const there = asked.filter(([name]) => said.has(name));
    expect(there.filter(([name, , why]) => said.get(name)?.some((one) => one === why) !== true)).toEqual([]);
    expect(said.has('MONGODB_URI') && said.has('ALARM_URGENT_LOW')).toBe(true);
    expect(tickedIn(view)).toEqual(['MY_NOTE', 'THEME']);
    await putBack(app, id, tickedIn(view));
    expect(await settingsOf(app, id)).toMatchObject({ THEME: 'default', MY_NOTE: 'hello' });
  });

  it('a list of parts that would turn some off, change an alarm or the source', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    const why = async (has: string, file: string) => {
      await setAtHeroku(app, id, { ENABLE: has, DISABLE: 'ar2' });
      const view = await pick(app, id, file);
      return reasonsOf(view, file.split('=')[0] ?? '');
    };
    expect(await why('careportal iob bridge', 'ENABLE=careportal iob\n')).toEqual(['parts-off']);
    expect(await why('careportal iob', 'ENABLE="careportal iob pushover"\n')).toEqual(['alarm']);
    expect(await why('careportal iob', 'ENABLE="careportal iob connect"\n')).toEqual(['source']);
    expect(await why('careportal iob', 'ENABLE="careportal iob cob"\n')).toEqual([]);
    expect(await why('careportal', 'DISABLE="ar2 simplealarms"\n')).toEqual(['parts-off']);
  });

  it('the source of readings is kept where the site has one, and comes back where it has none', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    await setAtHeroku(app, id, {
      CONNECT_SHARE_PASSWORD: 'the one in use',
      CONNECT_SHARE_ACCOUNT_NAME: null,
    });
    const view = await pick(
      app,
      id,
      'CONNECT_SHARE_PASSWORD=an older one of then\nCONNECT_SHARE_ACCOUNT_NAME=carer7\n',
    );
    expect(reasonsOf(view, 'CONNECT_SHARE_PASSWORD')).toEqual(['source']);
    expect(reasonsOf(view, 'CONNECT_SHARE_ACCOUNT_NAME')).toEqual([]);
  });
});
