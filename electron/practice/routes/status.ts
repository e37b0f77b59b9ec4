import { ok, type Route } from '../http/route.ts';

export type PlatformStatus = 'green' | 'yellow' | 'red';

/** Heroku's status page, version 4: one colour for each of three systems, and what is going on. */
export const statusRoutes = (current: () => PlatformStatus): readonly Route[] => [
  {
    id: 'platform.status',
    method: 'GET',
    path: '/api/v4/current-status',
    scope: 'none',
    handle: ({ account }) => {
      const status = current();
      const at = new Date(account.startedAt).toISOString();
      const incident = {
        id: 2_990,
        title: 'Sites answer slowly or not at all',
        state: 'open',
        created_at: at,
        updated_at: at,
        full_url: 'https://status.heroku.com/incidents/2990',
        updates: [
          {
            id: 1,
            contents: 'Our engineers are looking into it.',
            update_type: 'investigating',
            created_at: at,
            updated_at: at,
          },
        ],
      };
      return ok({
        status: [
          { system: 'Apps', status },
          { system: 'Data', status: 'green' },
          { system: 'Tools', status: 'green' },
        ],
        incidents: status === 'green' ? [] : [incident],
        scheduled: [],
      });
    },
  },
];
