import type { RateLimit } from '../http/rate-limit.ts';
import type { Route } from '../http/route.ts';
import { siteRoutes } from '../sites/site.ts';
import { accessRoutes } from './access.ts';
import { accountRoutes } from './account.ts';
import { addonRoutes } from './addons.ts';
import { atlasRoutes } from './atlas.ts';
import { appRoutes } from './apps.ts';
import { buildRoutes } from './builds.ts';
import { configRoutes } from './config-vars.ts';
import { dynoRoutes } from './dynos.ts';
import { formationRoutes } from './formation.ts';
import { logRoutes } from './logs.ts';
import { referenceRoutes } from './reference.ts';
import { nameRoutes } from './names.ts';
import { releaseRoutes } from './releases.ts';
import { sourceRoutes } from './sources.ts';
import { type PlatformStatus, statusRoutes } from './status.ts';

/** All routes of the practice account. */
export const allRoutes = (rateLimit: RateLimit, status: () => PlatformStatus): readonly Route[] => [
  ...accountRoutes(rateLimit),
  ...appRoutes,
  ...formationRoutes,
  ...dynoRoutes,
  ...configRoutes,
  ...releaseRoutes,
  ...buildRoutes,
  ...sourceRoutes,
  ...addonRoutes,
  ...accessRoutes,
  ...logRoutes,
  ...referenceRoutes,
  ...statusRoutes(status),
  ...nameRoutes,
  ...atlasRoutes,
  ...siteRoutes,
];
