import type { RateLimit } from '../http/rate-limit.ts';
import type { Route } from '../http/route.ts';
import { siteRoutes } from '../sites/site.ts';
import { accountRoutes } from './account.ts';
import { appRoutes } from './apps.ts';
import { buildRoutes } from './builds.ts';
import { configRoutes } from './config-vars.ts';
import { dynoRoutes } from './dynos.ts';
import { formationRoutes } from './formation.ts';
import { releaseRoutes } from './releases.ts';

/** All routes of the practice world. */
export const allRoutes = (rateLimit: RateLimit): readonly Route[] => [
  ...accountRoutes(rateLimit),
  ...appRoutes,
  ...formationRoutes,
  ...dynoRoutes,
  ...configRoutes,
  ...releaseRoutes,
  ...buildRoutes,
  ...siteRoutes,
];
