import type { AppCore } from '../support/app-core.ts';
import { idle, known, type Action, type Bench } from './bench.ts';
import { idOf, onAndOpen, pressed, site } from './one-site.ts';

const helper = 'helper@example.com';

/** Tidy up asks for so many apps first, and for the rest while these are read (renderer/features/account-cleanup/use-table.ts). */
const firstPart = 10;

const allIds = async (app: AppCore): Promise<readonly string[]> =>
  (await app.must('sites.list', { fresh: false })).sites.map(({ id }) => id);

async function table({ app }: Bench, all: boolean): Promise<void> {
  const ids = await allIds(app);
  await app.must('accountCleanup.list', { ids: ids.slice(0, firstPart) });
  if (!all) return;
  const parts = [];
  for (let at = firstPart; at < ids.length; at += firstPart) parts.push(ids.slice(at, at + firstPart));
  await Promise.all(parts.map((part) => app.must('accountCleanup.list', { ids: part })));
}

const isHelper = async (app: AppCore): Promise<boolean> =>
  (await app.must('collaborators.list', { id: await idOf(app) })).some(({ email }) => email === helper);

/** The helper is there, or not, so that the act has something to do. */
const withHelper =
  (there: boolean) =>
  async (bench: Bench): Promise<void> => {
    await known(bench);
    const { app } = bench;
    if ((await isHelper(app)) === there) return;
    const id = await idOf(app);
    const call = there ? 'collaborators.invite' : 'collaborators.remove';
    await app.ended(await app.must(call, { id, email: helper }));
  };

const accountOf = (app: AppCore): { readonly account: string } => ({
  account: app.core.accounts.list()[0]?.email ?? '',
});

async function shutdownBegun(bench: Bench): Promise<void> {
  await onAndOpen(bench);
  const { app } = bench;
  await app.must('shutdown.begin', { ...accountOf(app), ids: await allIds(app) });
}

let turn = 0;

/** What concerns the account, the people and the plan of a site, and all sites together. */
export const accountActions: readonly Action[] = [
  {
    name: 'list the people of a site',
    scenario: 'household',
    sequential: 1,
    client: [['access', '--app', site]],
    before: known,
    perform: async ({ app }) => void (await app.must('collaborators.list', { id: await idOf(app) })),
  },
  {
    name: 'invite a helper, until accepted',
    scenario: 'household',
    // Whether they are there is read first, so that nobody gets a second e-mail.
    sequential: 2,
    beyond: 1,
    client: null,
    before: withHelper(false),
    perform: pressed((app, id) => app.must('collaborators.invite', { id, email: helper })),
    after: idle,
  },
  {
    name: 'take a helper out, until accepted',
    scenario: 'household',
    sequential: 2,
    beyond: 1,
    client: null,
    before: withHelper(true),
    perform: pressed((app, id) => app.must('collaborators.remove', { id, email: helper })),
    after: idle,
  },
  {
    name: 'list the plans',
    scenario: 'household',
    // Whose account it is, then what is left of its Eco hours; all else beside these.
    sequential: 2,
    client: null,
    before: known,
    perform: async ({ app }) => void (await app.must('pricing.list', { id: await idOf(app) })),
  },
  {
    name: 'change the plan, until accepted',
    scenario: 'household',
    // What it is on now is read first, for the undo.
    sequential: 2,
    beyond: 1,
    client: null,
    before: onAndOpen,
    perform: pressed((app, id) => {
      turn += 1;
      return app.must('actions.changeDynoSize', { id, size: turn % 2 === 1 ? 'Standard-1X' : 'Basic' });
    }),
    after: idle,
  },
  {
    name: 'rename, until accepted',
    scenario: 'household',
    sequential: 2,
    beyond: 1,
    client: null,
    before: known,
    async perform({ app, begun }) {
      const { sites } = await app.must('sites.list', { fresh: false });
      const id = sites.find(({ name }) => name.startsWith('old-ns'))?.id ?? '';
      turn += 1;
      const accepted = begun();
      await app.must('actions.rename', { id, name: `old-ns-${turn}` });
      await accepted;
    },
    after: idle,
  },
  {
    name: 'tidy up 100 apps, first rows',
    scenario: 'many-sites',
    // Two questions an app and one for all, six at a time.
    sequential: 4,
    client: null,
    before: known,
    perform: (bench) => table(bench, false),
  },
  {
    name: 'tidy up 100 apps, all rows',
    scenario: 'many-sites',
    sequential: 34,
    client: null,
    before: known,
    perform: (bench) => table(bench, true),
  },
  {
    name: 'see what a delete loses',
    scenario: 'household',
    sequential: 1,
    client: null,
    before: known,
    perform: async ({ app }) => void (await app.must('actions.losses', { id: await idOf(app) })),
  },
  {
    name: 'copies of all sites, in one folder',
    scenario: 'household',
    sequential: 1,
    client: null,
    before: async (bench) => {
      await known(bench);
      bench.app.files.folder = bench.app.directory;
    },
    perform: async ({ app }) =>
      void (await app.must('backups.saveAll', {
        ids: await allIds(app),
        format: 'heroku-env',
        passphrase: null,
      })),
  },
  {
    name: 'stop: check that nothing runs',
    scenario: 'household',
    sequential: 1,
    client: null,
    before: shutdownBegun,
    perform: async ({ app }) => void (await app.must('shutdown.check', accountOf(app))),
  },
  {
    name: 'stop: list the paid extras',
    scenario: 'household',
    sequential: 1,
    client: null,
    before: shutdownBegun,
    perform: async ({ app }) => void (await app.must('shutdown.paidAddons', accountOf(app))),
  },
  {
    name: 'stop: turn off, until accepted',
    scenario: 'household',
    // As one site is turned off; the others follow one by one, as each is watched.
    sequential: 2,
    client: null,
    async before(bench) {
      await onAndOpen(bench);
      const { app } = bench;
      await app.ask('shutdown.end', accountOf(app));
      await app.must('shutdown.begin', { ...accountOf(app), ids: [await idOf(app)] });
    },
    async perform({ app, begun }) {
      const accepted = begun();
      await app.must('shutdown.turnOff', accountOf(app));
      await accepted;
    },
    after: async ({ app }) => app.core.connectedAccounts()[0]?.shutdown.idle(),
  },
];
