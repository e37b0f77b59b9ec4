import { randomBytes } from 'node:crypto';

import { type Answer, type Call, type Route } from '../http/route.ts';
import { escaped, html } from '../sites/pages.ts';
import type { Cluster, DatabaseUser } from '../state/clusters.ts';
import { notFound } from '../http/problem.ts';

/**
 * A made-up Atlas with the four things that a person has to do there: wake a paused cluster, open the network list,
 * give a user a new password or more rights, and copy the connection string. The words on the buttons are those that
 * a person looks for on the real pages (docs/reference/atlas.md#pages).
 */

const button = (cluster: Cluster, act: string, label: string, user?: string): string =>
  `<form method="post" action="/practice/atlas/${cluster.host}/${act}">` +
  (user === undefined ? '' : `<input type="hidden" name="user" value="${escaped(user)}">`) +
  `<button>${label}</button></form>`;

function cardOf(cluster: Cluster): string {
  switch (cluster.state) {
    case 'awake':
      return '<p>Running.</p>';
    case 'paused':
      return `<p>This cluster was paused because nobody used it.</p>${button(cluster, 'resume', 'Resume')}`;
    case 'refuses-us':
      return '<p>Running.</p>';
    case 'gone':
      return '<p>This cluster was ended. Its data is gone.</p>';
  }
}

const networkOf = (cluster: Cluster): string =>
  cluster.state === 'refuses-us'
    ? `<p>192.0.2.7/32</p>${button(cluster, 'allow', 'Allow access from anywhere')}`
    : '<p>0.0.0.0/0 (from anywhere)</p>';

const isAdmin = ({ roles }: DatabaseUser): boolean => roles.some(({ role }) => role === 'atlasAdmin');

const userRow = (cluster: Cluster, user: DatabaseUser): string =>
  `<li>${escaped(user.name)}: ${escaped(user.roles.map(({ role, db }) => `${role}@${db}`).join(', '))}` +
  button(cluster, 'password', 'Edit password: autogenerate', user.name) +
  (isAdmin(user) ? '' : button(cluster, 'admin', 'Edit role: Atlas admin', user.name)) +
  '</li>';

const stringOf = (cluster: Cluster): string => {
  const [label = ''] = cluster.host.split('.');
  const name = label.replace(/^c/, 'C');
  return `mongodb+srv://<db_username>:<db_password>@${cluster.host}/?appName=${name}`;
};

function clusterSection(cluster: Cluster): string {
  const [label = ''] = cluster.host.split('.');
  return [
    `<section><h2>${label.replace(/^c/, 'C')}</h2>`,
    cardOf(cluster),
    `<h3>Connect → Drivers</h3><p><code>${escaped(stringOf(cluster))}</code></p>`,
    `<h3>Database Access</h3><ul>${cluster.users.map((user) => userRow(cluster, user)).join('')}</ul>`,
    `<h3>Network Access: IP Access List</h3>${networkOf(cluster)}`,
    '</section>',
  ].join('\n');
}

const page = (call: Call, news: string): Answer =>
  html(
    200,
    'Practice Atlas',
    `<h1>Practice Atlas</h1>${news === '' ? '' : `<p role="status"><strong>${news}</strong></p>`}` +
      call.account.databases.clusters.map(clusterSection).join('\n'),
  );

/** A password as Atlas makes them, of letters and digits alone; with the word that tests look for. */
const newPassword = (): string => `canary${randomBytes(6).toString('hex')}`;

async function act(call: Call): Promise<Answer> {
  const { databases } = call.account;
  const cluster = databases.clusters.find(({ host }) => host === call.params['host']);
  if (cluster === undefined) throw notFound('cluster');
  const wanted = new URLSearchParams(call.body.toString('utf8')).get('user');
  const changed = (change: Partial<DatabaseUser>): readonly DatabaseUser[] =>
    cluster.users.map((user) => (user.name === wanted ? { ...user, ...change } : user));
  switch (call.params['act']) {
    case 'resume':
      if (cluster.state === 'paused') await databases.change(cluster, { state: 'awake' });
      return page(call, 'The cluster is awake again.');
    case 'allow':
      if (cluster.state === 'refuses-us') await databases.change(cluster, { state: 'awake' });
      return page(call, '0.0.0.0/0 is active.');
    case 'password': {
      const password = newPassword();
      await databases.change(cluster, { users: changed({ password }) });
      return page(call, `The new password of ${escaped(wanted ?? '')}: <code>${password}</code>`);
    }
    case 'admin':
      await databases.change(cluster, { users: changed({ roles: [{ role: 'atlasAdmin', db: 'admin' }] }) });
      return page(call, `${escaped(wanted ?? '')} is Atlas admin now.`);
    default:
      throw notFound('page');
  }
}

export const atlasRoutes: readonly Route[] = [
  {
    id: 'atlas.page',
    method: 'GET',
    path: '/practice/atlas',
    scope: 'none',
    handle: (call) => page(call, ''),
  },
  { id: 'atlas.act', method: 'POST', path: '/practice/atlas/:host/:act', scope: 'none', handle: act },
];
