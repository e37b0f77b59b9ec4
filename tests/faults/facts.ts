import type { AppCore } from '../support/app-core.ts';

/** What of a site an act may change. `dynos`: which computers run it. */
export type Aspect = 'dynos' | 'formation' | 'app' | 'settings' | 'releases' | 'people' | 'add-ons';

const paths: Readonly<Record<Aspect, string>> = {
  dynos: '/dynos',
  formation: '/formation',
  app: '',
  settings: '/config-vars',
  releases: '/releases',
  people: '/collaborators',
  'add-ons': '/addons',
};

/** Asks Heroku past the app; null for what is not there. */
export async function askHeroku(app: AppCore, id: string, aspect: Aspect): Promise<unknown> {
  const response = await fetch(`${app.practice.origin}/apps/${id}${paths[aspect]}`, {
    headers: {
      accept: 'application/vnd.heroku+json; version=3',
      authorization: `Bearer ${app.practice.key}`,
    },
  });
  const body: unknown = await response.json();
  return response.ok ? body : null;
}

const pick = (item: unknown, names: readonly string[]): unknown =>
  typeof item === 'object' && item !== null
    ? Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)))
    : item;

/** What tells one state from another, without the dates that go on by themselves. */
const telling: Partial<Record<Aspect, readonly string[]>> = {
  dynos: ['id'],
  formation: ['type', 'quantity', 'size'],
  app: ['name', 'maintenance'],
  releases: ['id'],
  people: ['id'],
  'add-ons': ['id'],
};

/** How things really fixture, as a text to compare. */
export async function factsOf(app: AppCore, id: string, aspect: Aspect): Promise<string> {
  const body = await askHeroku(app, id, aspect);
  const names = telling[aspect];
  if (names === undefined) return JSON.stringify(body);
  return JSON.stringify(Array.isArray(body) ? body.map((item) => pick(item, names)) : pick(body, names));
}
