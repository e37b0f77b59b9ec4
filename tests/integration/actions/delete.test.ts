import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { SiteJob } from '../../../electron/contract/jobs.ts';
import type { Result } from '../../../electron/contract/result.ts';
import type { AppCore } from '../../support/app-core.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { withSites } from '../../support/with-app.ts';
import { newest, saveCopy, sent, tellHeroku } from './support.ts';

const name = 'old-ns';
const no = (code: string) => ({ ok: false, problem: { code, changed: 'no' } });

const ticketFor = async (app: AppCore, site = name, typed = site): Promise<string> => {
  const { id } = await app.site(site);
  return (await app.must('actions.issueTicket', { id, act: 'delete', typed })).ticket;
};

async function press(app: AppCore, ticket: string, site = name): Promise<Result<SiteJob | null>> {
  const { id } = await app.site(site);
  return app.ask('actions.delete', { id, ticket });
}

/** From a saved copy to the end of the job, with a yes to main's own question. */
async function deleteIt(app: AppCore, prepare?: () => void): Promise<SiteJob> {
  await saveCopy(app, name);
  const ticket = await ticketFor(app);
  app.confirm.yes = true;
  prepare?.();
  const answer = await press(app, ticket);
  if (!answer.ok || answer.value === null) throw new Error('it did not begin');
  return app.ended(answer.value);
}

const isThere = async (app: AppCore): Promise<boolean> => {
  const { sites } = await app.must('sites.list', { fresh: true });
  return sites.some((site) => site.name === name);
};

describe('deleting a site', () => {
  it('after a copy, the typed name, the ticket and a yes: it is gone, and History names the copy', async () => {
    const app = await withSites();
    const job = await deleteIt(app);
    expect(job).toMatchObject({ kind: 'delete', state: 'done' });
    expect(sent(app, 'app.delete')).toBe(1);
    expect(await isThere(app)).toBe(false);
    expect(await newest(app)).toMatchObject({
      act: 'delete',
      outcome: 'done',
      siteTitle: name,
      subject: { kind: 'file', name: expect.stringMatching(/^[^/]+\/old-ns\.env$/) as string },
      undo: 'none',
    });
    expect(app.confirm.asked).toEqual([
      expect.objectContaining({ act: 'delete', name, copy: expect.stringContaining('old-ns.env') }),
    ]);
  });

  it('the site is out of the list at once, without asking Heroku again', async () => {
    const app = await withSites();
    await deleteIt(app);
    const { sites } = await app.must('sites.list', { fresh: false });
    expect(sites.map((site) => site.name)).not.toContain(name);
  });

  it('a no to main’s own question keeps it: nothing is sent, and the ticket is used up', async () => {
    const app = await withSites();
    await saveCopy(app, name);
    const ticket = await ticketFor(app);
    expect(await press(app, ticket)).toEqual({ ok: true, value: null });
    app.confirm.yes = true;
    expect(await press(app, ticket)).toEqual(no('ticket-refused'));
    expect(app.confirm.asked).toHaveLength(1);
    expect(sent(app, 'app.delete')).toBe(0);
    expect(await isThere(app)).toBe(true);
  });
});

describe('a delete whose answer was lost', () => {
  it.each(['cut-after-act', 'status-503-after-act'] as const)(
    '%s: Heroku is asked what is true; it is not sent again',
    async (fault) => {
      const app = await withSites();
      const job = await deleteIt(app, () => app.practice.faults.set('app.delete', fault, 1));
      expect(job.state).toBe('done');
      expect(sent(app, 'app.delete')).toBe(1);
      expect(await isThere(app)).toBe(false);
    },
  );

  it.each(['cut-before', 'status-503-json'] as const)(
    '%s: it was not done, and is told so',
    async (fault) => {
      const app = await withSites();
      const job = await deleteIt(app, () => app.practice.faults.set('app.delete', fault, 1));
      expect(job).toMatchObject({ state: 'failed', problem: { changed: 'no' } });
      expect(sent(app, 'app.delete')).toBe(1);
      expect(await isThere(app)).toBe(true);
    },
  );
});

describe('no copy, no delete', () => {
  it('without one there is not even a ticket', async () => {
    const app = await withSites();
    const { id } = await app.site(name);
    expect(await app.ask('actions.issueTicket', { id, act: 'delete', typed: name })).toEqual(
      no('copy-first'),
    );
  });

  it('one inside the app’s own folder does not count', async () => {
    const app = await withSites();
    await saveCopy(app, name, app.directory);
    const { id } = await app.site(name);
    expect(await app.ask('actions.issueTicket', { id, act: 'delete', typed: name })).toEqual(
      no('copy-first'),
    );
    expect((await app.must('actions.losses', { id })).copy).toBeNull();
  });

  it('a printed sheet does not count, as no program can read it back', async () => {
    const app = await withSites();
    const { id } = await app.site(name);
    app.files.saveTo = join(await temporaryFolder(), 'old-ns.pdf');
    expect(await app.must('backups.save', { id, format: 'sheet', passphrase: null })).not.toBeNull();
    expect((await app.must('actions.losses', { id })).copy).toBeNull();
  });

  it('one of another site does not count', async () => {
    const app = await withSites();
    await saveCopy(app, 'kim-ns-4c1d');
    const { id } = await app.site(name);
    expect(await app.ask('actions.issueTicket', { id, act: 'delete', typed: name })).toEqual(
      no('copy-first'),
    );
  });

  it.each([
    ['was removed since', (file: string) => rm(file)],
    ['was changed since', (file: string) => appendFile(file, '\n')],
  ])('one whose file %s does not count', async (_why, change) => {
    const app = await withSites();
    const folder = await saveCopy(app, name);
    const ticket = await ticketFor(app);
    await change(join(folder, `${name}.env`));
    app.confirm.yes = true;
    expect(await press(app, ticket)).toEqual(no('copy-first'));
    expect(app.confirm.asked).toEqual([]);
    expect(sent(app, 'app.delete')).toBe(0);
  });

  it('one from before a setting was changed does not count', async () => {
    const app = await withSites();
    await saveCopy(app, name);
    const { id } = await app.site(name);
    const change = { name: 'THEME', kind: 'set', value: 'default' } as const;
    await app.ended(await app.must('configVars.apply', { id, changes: [change] }));
    const ticket = await ticketFor(app);
    app.confirm.yes = true;
    const answer = await press(app, ticket);
    const job = answer.ok && answer.value !== null ? await app.ended(answer.value) : null;
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'copy-first', changed: 'no' } });
    expect(sent(app, 'app.delete')).toBe(0);
  });

  it('one of an earlier day, before the app was opened again, does not count', async () => {
    const app = await withSites();
    await saveCopy(app, name);
    await app.reopen();
    await app.must('sites.list', { fresh: true });
    const { id } = await app.site(name);
    expect(await app.ask('actions.issueTicket', { id, act: 'delete', typed: name })).toEqual(
      no('copy-first'),
    );
  });

  it('a locked copy is opened once more with its passphrase before it counts', async () => {
    const app = await withSites();
    const folder = await saveCopy(app, 'kim-ns-4c1d');
    const { id } = await app.site(name);
    app.files.saveTo = join(folder, 'old-ns.sitekeeper');
    await app.must('backups.save', { id, format: 'sitekeeper', passphrase: 'a made-up passphrase' });
    expect((await app.must('actions.losses', { id })).copy).toMatch(/old-ns\.sitekeeper$/);
  });
});

describe('what goes and what stays', () => {
  it('add-ons go, with plan and price; their database is not said to stay', async () => {
    const app = await withSites();
    const { id } = await app.site('class-survey-9e');
    expect(await app.must('actions.losses', { id })).toEqual({
      addons: [
        {
          name: 'postgresql-practice-47012',
          plan: 'heroku-postgresql:essential-0',
          cents: 500,
          holdsData: true,
        },
      ],
      stays: null,
      copy: null,
    });
  });

  it('a database elsewhere stays, and is named without credentials', async () => {
    const app = await withSites();
    const { id } = await app.site(name);
    const losses = await app.must('actions.losses', { id });
    expect(losses).toEqual({
      addons: [],
      stays: { host: 'cluster0.practice.example', name: 'nightscout' },
      copy: null,
    });
  });
});

/** What somebody else does at Heroku: this site gets another name, and another one takes its old name. */
async function swapNames(app: AppCore): Promise<void> {
  const { id } = await app.site(name);
  const { id: kim } = await app.site('kim-ns-4c1d');
  await tellHeroku(app, 'PATCH', `/apps/${id}`, { name: 'keep-me' });
  await tellHeroku(app, 'PATCH', `/apps/${kim}`, { name });
}

const bothThere = async (app: AppCore): Promise<boolean> => {
  const { sites } = await app.must('sites.list', { fresh: true });
  return ['keep-me', name].every((one) => sites.some((site) => site.name === one));
};

describe('a site that somebody else renamed meanwhile', () => {
  it('gets no ticket by its old name, and is shown by its new one', async () => {
    const app = await withSites();
    await saveCopy(app, name);
    const { id } = await app.site(name);
    await swapNames(app);
    expect(await app.ask('actions.issueTicket', { id, act: 'delete', typed: name })).toEqual(
      no('site-renamed'),
    );
    expect((await app.site('keep-me')).id).toBe(id);
    expect(sent(app, 'app.delete')).toBe(0);
  });

  it('is not asked about by its old name, with a ticket of before', async () => {
    const app = await withSites();
    await saveCopy(app, name);
    const { id } = await app.site(name);
    const ticket = await ticketFor(app);
    await swapNames(app);
    app.confirm.yes = true;
    expect(await app.ask('actions.delete', { id, ticket })).toEqual(no('site-renamed'));
    expect(app.confirm.asked).toEqual([]);
    expect(await bothThere(app)).toBe(true);
  });

  it.each([false, true])(
    'is not deleted when it was renamed while main asked (list read again: %s)',
    async (again) => {
      const app = await withSites();
      await saveCopy(app, name);
      const { id } = await app.site(name);
      const ticket = await ticketFor(app);
      app.confirm.meanwhile = async () => {
        await swapNames(app);
        if (again) await app.must('sites.list', { fresh: true });
      };
      app.confirm.yes = true;
      const started = await app.must('actions.delete', { id, ticket });
      if (started === null) throw new Error('it did not begin');
      expect(await app.ended(started)).toMatchObject({
        state: 'failed',
        problem: { code: 'site-renamed', changed: 'no' },
      });
      expect(await bothThere(app)).toBe(true);
      expect(sent(app, 'app.delete')).toBe(0);
    },
  );
});
