import type { accountAndSiteNames } from '../account-and-sites.ts';
import { all, mapRow, read, readOfAccount, sent, visit, watched, type Row, type Table } from './rows.ts';

const ofAccount = mapRow(readOfAccount, (code) => (code === null ? 'fine' : `${code}/no`));
const lookedAt = (state: string): Row<string> =>
  mapRow(read, (code) => (code === null ? state : `${state}:${code}`));
const visited: Row<string> = {
  ...mapRow(visit, (verdict) => (verdict === 'fails' ? 'stopped:not-answering' : 'working')),
  offline: 'working:offline',
};
export const answered: Row<string> = {
  ...mapRow(visit, (verdict) => (verdict === 'fails' ? 'stuck:not-answering' : 'done')),
  offline: 'failed:offline/no',
};
const looks: Table = {
  'dyno.list': lookedAt('working'),
  'formation.list': lookedAt('off'),
  // What a site was built from is a guess at its kind; without it the state is known all the same.
  'build.list': { ...all('asleep'), offline: 'asleep:offline' },
  'site.version': visited,
  'site.home': visited,
  // The newest reading is beside the point: the last one stays.
  'site.entries-of': { ...all('working'), offline: 'working:offline' },
};

const connecting: Table = {
  'account.info': ofAccount,
  // A key that may only say whose it is is a good key; what it may not do is told.
  'app.list': { ...ofAccount, 'status-403': 'account-only' },
};

export const first: Readonly<Record<(typeof accountAndSiteNames)[number], Table>> = {
  'connect by paste': connecting,
  'connect by typing': connecting,
  'open the app': { 'app.list': ofAccount },
  'list sites': { 'app.list': ofAccount },
  'list in an outage': {
    // Heroku is down already; this is about the page that tells so.
    'platform.status': {
      ...all('heroku-down/no, page unknown'),
      'slow-bytes': 'heroku-down/no, page trouble',
      'clock-skew': 'heroku-down/no, page trouble',
      'network-changed': 'heroku-down/no, page trouble',
      'late-act': 'heroku-down/no, page trouble',
      'computer-clock-behind': 'heroku-down/no, page trouble',
      'computer-clock-ahead': 'heroku-down/no, page trouble',
      offline: 'offline/no, page unknown',
    },
  },
  'look by itself': looks,
  'look at its page': looks,
  'look on a press': looks,
  restart: {
    'dyno.restart-all': sent,
    'dyno.list': { ...watched, offline: 'failed:offline/no' },
    'site.version': answered,
    'site.home': answered,
    'site.entries-of': { ...all('done'), offline: 'failed:offline/no' },
  },
  wake: {
    // The kind of this site is not known yet, so its front page may answer for it; no answer at all ends the visit.
    'site.version': {
      ...answered,
      'status-500': 'done',
      'status-503-json': 'done',
      'status-503-html': 'done',
      'status-503-after-act': 'done',
    },
    'site.home': answered,
    'site.entries-of': { ...all('done'), offline: 'failed:offline/no' },
    // Asked only while the site does not answer, and for the state afterwards.
    'dyno.list': { ...all('done'), offline: 'failed:offline/no' },
  },
};
