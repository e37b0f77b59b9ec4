import { describe, expect, it } from 'vitest';

import { sendOnce } from '../../../electron/services/actions/action.ts';
import { restartAction } from '../../../electron/services/actions/restart.ts';
import { createRecords } from '../../../electron/services/sites/records.ts';
import { createVisitor } from '../../../electron/services/sites/http-visit.ts';
import { json, scripted, type Reply } from '../../support/scripted-heroku.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const app = {
  id: '01234567-89ab-4def-8123-456789abcdef',
  name: 'night-jobs',
  web_url: 'https://night-jobs.herokuapp.com/',
  maintenance: false,
  slug_size: 1,
  released_at: null,
};

const worker = (id: string, state: string, at: number): object => ({
  id,
  type: 'worker',
  state,
  size: 'Basic',
  created_at: new Date(at).toISOString(),
  updated_at: new Date(at).toISOString(),
});

describe('restarting a site without web process', () => {
  it('is done when its dynos run; nobody knocks at a door that is not there', async () => {
    const accepted: Reply = json({}, { status: 202 });
    const start = scripted([]).clock.now();
    const { heroku, clock, asked } = scripted([
      accepted,
      json([worker('new', 'down', start)]),
      json([worker('new', 'starting', start + 2_000)]),
      json([worker('new', 'up', start + 5_000)]),
    ]);
    const records = createRecords(await temporaryFolder(), {});
    records.merge([app], new Date(start).toISOString());
    const record = records.byId.get(app.id);
    if (record === undefined) throw new Error('no record');
    const visited: string[] = [];
    const visit = createVisitor(async (url) => {
      visited.push(url);
      return new Response('x');
    });
    const steps: string[] = [];
    const progress = { at: (step: string) => void steps.push(step) };
    const act = restartAction({ heroku, visit, clock }, record);
    expect(await sendOnce(act, clock)).toMatchObject({ ok: true });
    expect(await act.watch(progress, start)).toEqual({ state: 'done' });
    expect(visited).toEqual([]);
    expect(asked.map(({ method }) => method)).toEqual(['DELETE', 'GET', 'GET', 'GET']);
    expect(steps).toEqual(['starting', 'answering']);
  });
});
