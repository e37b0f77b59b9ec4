import type { LookReason } from '../../electron/contract/sites.ts';
import { faultNames, type RouteId } from '../../electron/practice/start.ts';
import { databases } from '../../electron/practice/scenarios/nightscout-vars.ts';
import type { Random } from './random.ts';
import { pressAct, pressRead, pressShutdown, pressUndo } from './site-presses.ts';
import { accept, known, type Press, type Walker } from './walker.ts';

async function look(walker: Walker, why: LookReason): Promise<void> {
  const { app, random, looks } = walker;
  const sites = (await known(walker)).filter(() => random.chance(0.5)).slice(0, 12);
  for (const { name } of sites) looks.set(name, (looks.get(name) ?? new Set()).add(why));
  walker.answers.push(await app.ask('sites.refresh', { ids: sites.map(({ id }) => id), why }));
  for (const { name } of sites) looks.get(name)?.delete(why);
}

async function startOne(walker: Walker, call: 'actions.restart' | 'actions.wake'): Promise<void> {
  const { app, random } = walker;
  const sites = await known(walker);
  if (sites.length === 0) return;
  const site = random.pick(sites);
  const input = { id: site.id, despiteWarning: random.chance(0.4) };
  const route = call === 'actions.restart' ? 'dyno.restart-all' : null;
  await accept(walker, site, route, () =>
    call === 'actions.restart' ? app.ask(call, input) : app.ask(call, { id: site.id }),
  );
}

const faulty: readonly RouteId[] = [
  'account.info',
  'app.list',
  'dyno.list',
  'dyno.restart-all',
  'formation.list',
  'formation.batch',
  'app.update',
  'collaborator.list',
  'collaborator.create',
  'config.read',
  'account.addons',
  'build.list',
  'platform.status',
  'site.home',
  'site.version',
  'site.entries-of',
];

/** Slow bytes take real seconds, which thousands of steps do not have. */
const usable = faultNames.filter((name) => name !== 'slow-bytes');

const strange: readonly unknown[] = [
  undefined,
  null,
  7,
  '',
  { id: '../../account' },
  { id: '00000000-0000-4000-8000-000000000000', despiteWarning: true },
  { id: '00000000-0000-4000-8000-000000000000', extra: 1 },
  { ids: ['x'], why: 'press' },
];

/** Whatever may be going on comes to its end first. */
async function settled({ app }: Walker): Promise<void> {
  await app.core.connectedAccounts()[0]?.jobs.idle();
}

/** Texts that somebody may paste: a string, one that is broken, one with a part left out, and none. */
const texts: readonly string[] = [
  databases.A,
  databases.A.replace('canary4A7pass', '<canary4A7pass>'),
  databases.B.replace('canary8B2pass', '<db_password>'),
  databases.B.replace('/nightscout', ''),
  'canary, and no string at all',
];

/** Connection strings are looked for, pasted, answered, and a test of one is begun and given up. */
async function aboutStrings(walker: Walker): Promise<void> {
  const { app, random, answers } = walker;
  const sites = await known(walker);
  const id = sites.length === 0 || random.chance(0.3) ? null : random.pick(sites).id;
  if (id !== null) answers.push(await app.ask('connectionStrings.ofSite', { id }));
  if (id !== null && random.chance(0.5)) answers.push(await app.ask('connectionStrings.find', { id }));
  app.desktop.clipboard = random.pick(texts);
  const pasted = await app.ask('connectionStrings.paste', { site: id });
  answers.push(pasted);
  if (!pasted.ok) return;
  const string = pasted.value.id;
  answers.push(
    await app.ask('guides.keep', { wizard: 'find', site: id, step: 'look', string }),
    await app.ask('connectionStrings.answer', { string, answers: { password: 'canary-told' } }),
    await app.ask('connectionStrings.test', { string, write: false }),
    await app.ask('connectionStrings.stopTest', { string }),
    await app.ask('guides.list'),
  );
  await app.core.connectionStrings.idle();
  if (random.chance(0.5)) answers.push(await app.ask('guides.end', { wizard: 'find', site: id }));
}

const presses: readonly (readonly [weight: number, press: Press])[] = [
  [3, aboutStrings],
  [6, async (walker) => void walker.answers.push(await walker.app.ask('sites.list', { fresh: true }))],
  [8, (walker) => look(walker, 'timer')],
  [4, (walker) => look(walker, 'page')],
  [4, (walker) => look(walker, 'press')],
  [7, (walker) => startOne(walker, 'actions.restart')],
  [3, (walker) => startOne(walker, 'actions.wake')],
  [7, pressAct],
  [3, pressUndo],
  [5, pressRead],
  [1, pressShutdown],
  [8, settled],
  [8, async ({ app, random }) => app.clock.sleep(random.below(45 * 60_000))],
  [1, async ({ app, random }) => app.clock.sleep(random.below(26 * 3_600_000))],
  [1, async ({ random, setBack }) => setBack(random.below(7) * 3_600_000)],
  [
    8,
    async ({ app, random }) =>
      app.practice.faults.set(random.pick(faulty), random.pick(usable), random.below(4) + 1),
  ],
  [4, async ({ app }) => app.practice.faults.clear()],
  [
    2,
    async ({ network, random }) => {
      network.weather = random.pick(['fine', 'fine', 'offline', 'network-changed']);
    },
  ],
  [
    2,
    async (walker) => {
      await settled(walker);
      await walker.app.reopen();
    },
  ],
  [
    1,
    async (walker) => {
      await settled(walker);
      walker.answers.push(
        await walker.app.ask('account.signOut', { account: walker.app.core.accounts.list()[0]?.id ?? '' }),
      );
      walker.network.weather = 'fine';
      walker.app.practice.faults.clear();
      await walker.app.connect();
    },
  ],
  [
    1,
    async ({ app, answers }) => {
      app.desktop.clipboard = app.practice.keys.expired;
      answers.push(await app.ask('account.paste'), await app.ask('account.discard'));
    },
  ],
  [
    1,
    async (walker) => {
      const sites = await known(walker);
      if (sites.length === 0) return;
      const { id } = walker.random.pick(sites);
      walker.answers.push(await walker.app.ask('sites.setTitle', { id, title: 'Ein ＴＩＴＬＥ \u202e' }));
    },
  ],
  [
    1,
    async ({ app, random, answers }) => {
      const name = random.pick(['sites.refresh', 'actions.restart', 'sites.setTitle', 'sites.open'] as const);
      answers.push(await app.ask(name, random.pick(strange) as never));
    },
  ],
];

const total = presses.reduce((sum, [weight]) => sum + weight, 0);

export function nextPress(random: Random): Press {
  let left = random.below(total);
  for (const [weight, press] of presses) {
    left -= weight;
    if (left < 0) return press;
  }
  return settled;
}
