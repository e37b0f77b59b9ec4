import { describe, expect, it } from 'vitest';

import { withSites } from '../../support/with-app.ts';
import { newest, perform, sent, undoNewest } from './support.ts';

describe('renaming a site', () => {
  it('gives it another name and another address, and History knows the name', async () => {
    const app = await withSites();
    const before = await app.site('kim-ns-4c1d');
    const job = await perform(app, 'actions.rename', { id: before.id, name: 'kim-sugar' });
    expect(job).toMatchObject({ kind: 'rename', state: 'done' });
    const after = await app.site('kim-sugar');
    expect(after.id).toBe(before.id);
    expect(after.address).toMatch(/^kim-sugar-/);
    expect(await newest(app)).toMatchObject({
      act: 'rename',
      subject: { kind: 'name', name: 'kim-sugar' },
      undo: 'possible',
    });
    expect(sent(app, 'app.update')).toBe(1);
  });

  it('undo gives the old name back', async () => {
    const app = await withSites();
    const { id, address } = await app.site('kim-ns-4c1d');
    await perform(app, 'actions.rename', { id, name: 'kim-sugar' });
    expect(await undoNewest(app)).toMatchObject({ kind: 'undo', state: 'done' });
    expect(await app.site('kim-ns-4c1d')).toMatchObject({ id, address });
  });

  it('undo says so when somebody took the old name meanwhile', async () => {
    const app = await withSites();
    const { id } = await app.site('kim-ns-4c1d');
    const other = await app.site('old-ns');
    await perform(app, 'actions.rename', { id, name: 'kim-sugar' });
    const entry = (await newest(app))?.id ?? '';
    await perform(app, 'actions.rename', { id: other.id, name: 'kim-ns-4c1d' });
    const job = await app.ended(await app.must('history.undo', { entry, despiteChanges: false }));
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'name-refused', changed: 'no' } });
    expect((await app.site('kim-sugar')).id).toBe(id);
  });

  it.each(['x', '-kim', 'Kim', 'kim_sugar', 'kim-', 'a'.repeat(31), 'kim/../old-ns', ''])(
    '%j does not fit Heroku’s grammar: nothing is sent',
    async (name) => {
      const app = await withSites();
      const { id } = await app.site('kim-ns-4c1d');
      const job = await perform(app, 'actions.rename', { id, name });
      expect(job).toMatchObject({ state: 'failed', problem: { code: 'name-refused', changed: 'no' } });
      expect(sent(app, 'app.update')).toBe(0);
    },
  );

  it('a name that is taken is told as that', async () => {
    const app = await withSites();
    const { id } = await app.site('kim-ns-4c1d');
    const job = await perform(app, 'actions.rename', { id, name: 'old-ns' });
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'name-refused', changed: 'no' } });
  });

  it.each([
    ['status-503-after-act', 'done', 'kim-sugar'],
    ['cut-after-act', 'done', 'kim-sugar'],
    ['cut-before', 'failed', 'kim-ns-4c1d'],
    ['status-503-json', 'failed', 'kim-ns-4c1d'],
  ] as const)('%s: the truth is told, and it is sent once', async (fault, state, name) => {
    const app = await withSites();
    const { id } = await app.site('kim-ns-4c1d');
    app.practice.faults.set('app.update', fault, 1);
    const job = await perform(app, 'actions.rename', { id, name: 'kim-sugar' });
    expect([job.state, job.problem?.changed ?? 'no']).toEqual([state, 'no']);
    expect((await app.site(name)).id).toBe(id);
    expect(sent(app, 'app.update')).toBe(1);
  });
});
