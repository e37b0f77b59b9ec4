import { accountActions } from './account-actions.ts';
import { idle, known, listAndLook, type Action } from './bench.ts';
import { siteActions } from './site-actions.ts';

const five = ['robin-ns-77ab', 'kim-ns-4c1d', 'class-survey-9e', 'old-ns', 'club-news-21'];
const twelve = Array.from({ length: 12 }, (_, index) => `site-${String(index + 1).padStart(3, '0')}`);
const processes = (names: readonly string[]) => names.map((name) => ['ps', '--app', name]);

const firstActions: readonly Action[] = [
  {
    name: 'connect: check a key',
    scenario: 'household',
    sequential: 1,
    client: [['auth:whoami'], ['apps']],
    before: async ({ app }) => {
      app.desktop.clipboard = app.practice.key;
    },
    perform: async ({ app }) => void (await app.must('account.paste')),
  },
  {
    name: 'open the app, account known',
    scenario: 'household',
    sequential: 1,
    client: [['apps']],
    before: known,
    perform: async ({ app }) => {
      await app.reopen();
      await app.must('sites.list', { fresh: true });
    },
  },
  {
    name: 'list the sites',
    scenario: 'household',
    sequential: 1,
    client: [['apps']],
    before: known,
    perform: async ({ app }) => void (await app.must('sites.list', { fresh: true })),
  },
  {
    name: 'look at one site',
    scenario: 'household',
    // Its computer, then the site itself with its newest reading.
    sequential: 2,
    client: processes(['kim-ns-4c1d']),
    before: known,
    perform: async ({ app }) => {
      const { id } = await app.site('kim-ns-4c1d');
      await app.must('sites.refresh', { ids: [id], why: 'press' });
    },
  },
  {
    name: 'list 5 sites with their states',
    scenario: 'household',
    // The list, five computers, the site that runs.
    sequential: 3,
    client: [['apps'], ...processes(five)],
    before: known,
    perform: (bench) => listAndLook(bench, five),
  },
  {
    name: 'list 100 sites, 12 with states',
    scenario: 'many-sites',
    // The list, twice six computers, the sites that run; what else is asked fits beside these.
    sequential: 4,
    client: [['apps'], ...processes(twelve)],
    before: known,
    perform: (bench) => listAndLook(bench, twelve),
  },
  {
    name: 'restart, until Heroku accepts',
    scenario: 'household',
    sequential: 1,
    client: [['ps:restart', '--app', 'kim-ns-4c1d']],
    before: known,
    async perform({ app, begun }) {
      const { id } = await app.site('kim-ns-4c1d');
      const accepted = begun();
      await app.must('actions.restart', { id, despiteWarning: true });
      await accepted;
    },
    after: idle,
  },
  {
    name: 'wake, until the site answers',
    scenario: 'healthy',
    sequential: 1,
    client: null,
    before: known,
    async perform({ app, begun }) {
      const { id } = await app.site('club-news-21');
      const answered = begun();
      await app.must('actions.wake', { id });
      await answered;
    },
    after: idle,
  },
];

export const actions: readonly Action[] = [...firstActions, ...siteActions, ...accountActions];
