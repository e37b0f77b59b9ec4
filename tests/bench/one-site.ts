import type { AppCore } from '../support/app-core.ts';
import { known, type Bench } from './bench.ts';

/** The site that everything is done to. */
export const site = 'kim-ns-4c1d';

export const idOf = async (app: AppCore): Promise<string> => (await app.site(site)).id;

/** Presses, and waits until Heroku has taken it; what follows is watching. */
export const pressed =
  (press: (app: AppCore, id: string) => Promise<unknown>) =>
  async ({ app, begun }: Bench): Promise<void> => {
    const accepted = begun();
    await press(app, await idOf(app));
    await accepted;
  };

/** Brings the site to where the act has something to do again. */
export async function onAndOpen(bench: Bench): Promise<void> {
  await known(bench);
  const { app } = bench;
  const id = await idOf(app);
  const { processes } = await app.must('sites.detail', { id });
  if (processes.every(({ quantity }) => quantity === 0))
    await app.ended(await app.must('actions.turnOn', { id }));
  if ((await app.site(site)).closed !== null) await app.ended(await app.must('actions.reopen', { id }));
}
