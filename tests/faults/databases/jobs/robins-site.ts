import type { PracticeServer } from '../../../../electron/practice/start.ts';

const app = 'robin-ns-77ab';

/** What opens Robin's Nightscout. */
export const robinsSecret = 'canary-robin-api-secret';

/** Points Robin's site at another database by its settings. Answers its address once it has started again. */
export async function moveRobinsSite(world: PracticeServer, text: string): Promise<string> {
  const { origin, key } = world;
  const headers = {
    authorization: `Bearer ${key}`,
    accept: 'application/vnd.heroku+json; version=3',
    'content-type': 'application/json',
  };
  await fetch(`${origin}/apps/${app}/config-vars`, {
    method: 'PATCH',
    headers,
    body: JSON.stringify({ MONGODB_URI: text }),
  });
  const site = (await (await fetch(`${origin}/apps/${app}`, { headers })).json()) as { web_url: string };
  await fetch(world.siteUrl(site.web_url) ?? origin);
  return site.web_url;
}
