import { describe, expect, it } from 'vitest';

import { listAddons, ownAddons } from '../../../electron/services/heroku/addons.ts';
import { deleteApp, readApp, renameApp, setMaintenance } from '../../../electron/services/heroku/apps.ts';
import { newestBuild } from '../../../electron/services/heroku/builds.ts';
import type { Heroku } from '../../../electron/services/heroku/client.ts';
import {
  inviteCollaborator,
  listCollaborators,
  removeCollaborator,
} from '../../../electron/services/heroku/collaborators.ts';
import { listDynos } from '../../../electron/services/heroku/dynos.ts';
import {
  listFormation,
  resizeFormation,
  scaleFormation,
} from '../../../electron/services/heroku/formation.ts';
import { listReleases, rollBack } from '../../../electron/services/heroku/releases.ts';
import { json, scripted } from '../../support/scripted-heroku.ts';

const kim = '01234567-89ab-4def-8123-456789abcdef';
const robin = '11111111-2222-4333-8444-555555555555';
const at = '2026-11-20T02:52:00Z';

const app = (id: string): object => ({
  id,
  name: 'kim-ns',
  web_url: null,
  maintenance: false,
  slug_size: 1,
});

/** What Heroku answers about something in this app. One of them holds what each schema wants. */
const thing = (id: string): object => ({
  app: { id, name: 'kim-ns' },
  id: '22222222-2222-4333-8444-555555555555',
  type: 'web',
  state: 'up',
  size: 'Basic',
  quantity: 1,
  version: 3,
  status: 'succeeded',
  current: true,
  user: { email: 'kim@example.com' },
  source_blob: { url: null },
  created_at: at,
  updated_at: at,
});

type Ask = (heroku: Heroku) => Promise<{ readonly ok: boolean }>;

const reads: readonly (readonly [string, Ask, (id: string) => unknown])[] = [
  ['the app', (heroku) => readApp(heroku, kim), app],
  ['its dynos', (heroku) => listDynos(heroku, kim), (id) => [thing(id)]],
  ['its formation', (heroku) => listFormation(heroku, kim), (id) => [thing(id)]],
  ['its releases', (heroku) => listReleases(heroku, kim, 5), (id) => [thing(id)]],
  ['its people', (heroku) => listCollaborators(heroku, kim), (id) => [thing(id)]],
  ['its newest build', (heroku) => newestBuild(heroku, kim), (id) => [thing(id)]],
];

const acts: readonly (readonly [string, Ask, (id: string) => unknown])[] = [
  ['closing', (heroku) => setMaintenance(heroku, kim, true), app],
  ['renaming', (heroku) => renameApp(heroku, kim, 'kim-sugar'), app],
  ['deleting', (heroku) => deleteApp(heroku, kim), app],
  ['scaling', (heroku) => scaleFormation(heroku, kim, []), (id) => [thing(id)]],
  ['another plan', (heroku) => resizeFormation(heroku, kim, []), (id) => [thing(id)]],
  ['going back', (heroku) => rollBack(heroku, kim, kim), thing],
  ['inviting', (heroku) => inviteCollaborator(heroku, kim, 'a@example.com'), thing],
  ['taking out', (heroku) => removeCollaborator(heroku, kim, kim), thing],
];

describe('whose answer it is', () => {
  it.each(reads)('%s of another app is no answer', async (_what, ask, answer) => {
    expect(await ask(scripted([json(answer(robin))]).heroku)).toMatchObject({
      ok: false,
      problem: { code: 'heroku-strange', changed: 'no' },
    });
    expect(await ask(scripted([json(answer(kim))]).heroku)).toMatchObject({ ok: true });
  });

  it.each(acts)(
    '%s, answered about another app, may or may not have taken place',
    async (_what, ask, answer) => {
      expect(await ask(scripted([json(answer(robin))]).heroku)).toMatchObject({
        ok: false,
        problem: { code: 'heroku-strange', changed: 'unknown' },
      });
      expect(await ask(scripted([json(answer(kim))]).heroku)).toMatchObject({ ok: true });
    },
  );

  it('one foreign dyno among our own spoils the list', async () => {
    const answer = await listDynos(scripted([json([thing(kim), thing(robin)])]).heroku, kim);
    expect(answer).toMatchObject({ ok: false });
  });
});

const addon = (name: string, owner: string) => ({
  name,
  app: { id: owner, name: 'x' },
  plan: { name: 'heroku-postgresql:mini' },
  config_vars: [],
});

describe('the add-ons of an app', () => {
  it('that another app pays for are listed, and are not its own: they do not go with it', async () => {
    const { heroku } = scripted([json([addon('mine', kim), addon('attached', robin)])]);
    const all = await listAddons(heroku, kim);
    const names = all.ok ? all.value.map(({ name }) => name) : [];
    expect(names).toEqual(['mine', 'attached']);
    expect(all.ok ? ownAddons(all.value, kim).map(({ name }) => name) : []).toEqual(['mine']);
  });
});
