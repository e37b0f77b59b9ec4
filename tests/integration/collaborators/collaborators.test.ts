import { describe, expect, it } from 'vitest';

import type { AppCore } from '../../support/app-core.ts';
import { withSites } from '../../support/with-app.ts';

const gran = 'gran@example.org';

async function emails(app: AppCore, id: string): Promise<readonly string[]> {
  return (await app.must('collaborators.list', { id })).map(({ email }) => email);
}

async function invite(app: AppCore, id: string, email = gran) {
  return app.ended(await app.must('collaborators.invite', { id, email }));
}

describe('people of a site', () => {
  it('lists the owner first', async () => {
    const app = await withSites();
    const { id } = await app.site('kim-ns-4c1d');
    const people = await app.must('collaborators.list', { id });
    expect(people[0]?.owner).toBe(true);
  });

  it('lets a helper in, with one request that has Heroku send the e-mail, and tells it in History', async () => {
    const bodies: string[] = [];
    const app = await withSites({
      network: (fetch) => (url, init) => {
        if (init?.method === 'POST' && typeof init.body === 'string') bodies.push(init.body);
        return fetch(url, init);
      },
    });
    const { id } = await app.site('kim-ns-4c1d');
    expect((await invite(app, id)).state).toBe('done');
    expect(await emails(app, id)).toContain(gran);
    expect(bodies.map((body) => JSON.parse(body))).toEqual([{ user: gran, silent: false }]);
    const [entry] = await app.must('history.list');
    expect(entry).toMatchObject({
      act: 'invite',
      outcome: 'done',
      subject: { kind: 'collaborator', email: gran },
      undo: 'possible',
    });
  });

  it('takes a helper out; undo invites again', async () => {
    const app = await withSites();
    const { id } = await app.site('kim-ns-4c1d');
    await invite(app, id);
    await app.ended(await app.must('collaborators.remove', { id, email: gran }));
    expect(await emails(app, id)).not.toContain(gran);
    const [entry] = await app.must('history.list');
    const job = await app.must('history.undo', { entry: entry?.id ?? '', despiteChanges: false });
    expect((await app.ended(job)).state).toBe('done');
    expect(await emails(app, id)).toContain(gran);
  });

  it.each(['nobody', 'gran@example', ' ', 'two people@example.org'])(
    'says no to "%s" before asking Heroku',
    async (email) => {
      const app = await withSites();
      const { id } = await app.site('kim-ns-4c1d');
      const job = await invite(app, id, email);
      expect(job.problem).toMatchObject({ code: 'person-refused', changed: 'no' });
    },
  );

  it('says so when somebody has the site already', async () => {
    const app = await withSites();
    const { id } = await app.site('kim-ns-4c1d');
    await invite(app, id);
    expect((await invite(app, id)).problem?.code).toBe('person-refused');
  });

  it('never takes the owner out', async () => {
    const app = await withSites();
    const { id } = await app.site('kim-ns-4c1d');
    const [owner] = await app.must('collaborators.list', { id });
    const job = await app.ended(await app.must('collaborators.remove', { id, email: owner?.email ?? '' }));
    expect(job.problem?.code).toBe('person-refused');
  });

  it('asks what is true when the answer never came, and sends no second invitation', async () => {
    const app = await withSites();
    const { id } = await app.site('kim-ns-4c1d');
    app.practice.faults.set('collaborator.create', 'status-503-after-act', 1);
    expect((await invite(app, id)).state).toBe('done');
    expect(await emails(app, id)).toContain(gran);
  });
});
