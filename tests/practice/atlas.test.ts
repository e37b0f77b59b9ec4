import { describe, expect, it } from 'vitest';

import { loopbackNetwork } from '../../electron/application/network.ts';
import { explain } from '../../electron/services/connection-strings/analysis/explain.ts';
import { driver, practiceDatabase, robinsHost, users } from '../support/practice-database.ts';

const pressed = async (origin: string, act: string, user?: string): Promise<string> => {
  const body = new URLSearchParams(user === undefined ? {} : { user });
  const answer = await fetch(`${origin}/practice/atlas/${robinsHost}/${act}`, { method: 'POST', body });
  expect(answer.status).toBe(200);
  return answer.text();
};

describe('the made-up Atlas', () => {
  it('is where the link to Atlas leads in practice', async () => {
    const { world } = await practiceDatabase();
    const address = loopbackNetwork(fetch, world.origin).page('atlas');
    const page = await fetch(address ?? '');
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Practice Atlas')]);
    expect(loopbackNetwork(fetch, world.origin).page('heroku-billing')).toBeNull();
  });

  it('gives a string to copy, as Atlas does: with placeholders and no database', async () => {
    const { world } = await practiceDatabase();
    const text = await (await fetch(`${world.origin}/practice/atlas`)).text();
    const [, string = ''] = /<code>(mongodb\+srv:.*?)<\/code>/.exec(text) ?? [];
    const told = explain(string.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), {});
    expect(told.problems).toEqual(expect.arrayContaining(['placeholder-left', 'no-database']));
  });

  it('wakes a paused cluster', async () => {
    const { world, client } = await practiceDatabase({ scenario: 'database-paused' });
    await pressed(world.origin, 'resume');
    expect(await (await client()).db('nightscout').collection('profile').countDocuments()).toBe(3);
  });

  it('opens the network list', async () => {
    const { world, client } = await practiceDatabase({ scenario: 'database-refused' });
    await pressed(world.origin, 'allow');
    expect(await (await client()).db('nightscout').collection('profile').countDocuments()).toBe(3);
  });

  it('makes a new password, and the old one is refused from then on', async () => {
    const { world, client, network } = await practiceDatabase();
    const page = await pressed(world.origin, 'password', 'nightscout');
    const [, password = ''] = /<code>(canary\w+)<\/code>/.exec(page) ?? [];
    await expect((await client('owner')).connect()).rejects.toMatchObject({ code: 8000 });
    const renewed = await driver(network, robinsHost, { ...users.owner, password });
    await renewed.connect();
    await renewed.close();
  });

  it.each(['password', 'admin'])('writes the name that it was sent as text: %s', async (act) => {
    const { world } = await practiceDatabase();
    const page = await pressed(world.origin, act, '<img src=x onerror=1>');
    expect(page).toContain('&lt;img src=x onerror=1&gt;');
    expect(page).not.toContain('<img');
  });

  it('lets a user write', async () => {
    const { world, client } = await practiceDatabase();
    await pressed(world.origin, 'admin', 'reader');
    const notes = (await client('reader')).db('nightscout').collection('notes');
    expect((await notes.insertOne({ text: 'kept' })).acknowledged).toBe(true);
  });
});
