import type { PracticeServer, ScenarioName } from '../../electron/practice/start.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { type Ask, type Heard, items, sitePage, withPractice } from './api.ts';

export const robin = 'robin-ns-77ab';
const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
/** Robin's cluster. */
export const host = 'cluster0.practice.example';

export interface Visitor {
  readonly clock: FakeClock;
  readonly world: PracticeServer;
  readonly ask: Ask;
  readonly visit: (
    path: string,
    app?: string,
    options?: Parameters<Ask>[2],
    method?: string,
  ) => Promise<Heard>;
  /** Age of the newest reading in minutes; null when the site has none. */
  readonly age: (app?: string) => Promise<number | null>;
  /** Writes the connection string into Robin's settings and waits until the site is up again. */
  readonly repair: (string: string) => Promise<void>;
  readonly dyno: () => Promise<unknown>;
}

export const iso = (at: number): string => new Date(at).toISOString();

export const inScenario = (
  scenario: ScenarioName,
  use: (visitor: Visitor) => Promise<void>,
): Promise<void> => {
  const clock = new FakeClock();
  return withPractice({ clock, scenario }, async (ask, world) => {
    const visit: Visitor['visit'] = async (path, app = robin, options = {}, method = 'GET') =>
      ask(method, await sitePage(ask, world, app, path), options);
    await use({
      clock,
      world,
      ask,
      visit,
      async age(app = robin) {
        const [newest] = items(await visit('/api/v1/entries.json?count=1', app));
        return newest === undefined ? null : (clock.now() - Number(newest['date'])) / minute;
      },
      async repair(string) {
        await ask('PATCH', `/apps/${robin}/config-vars`, { body: { MONGODB_URI: string } });
        await clock.advance(70_000);
      },
      dyno: async () => items(await ask('GET', `/apps/${robin}/dynos`))[0]?.['state'],
    });
  });
};
