import { createAllAccounts } from '../../application/all-accounts.ts';
import type { Application } from '../../application/application.ts';
import { callNames, type Calls } from '../../contract/calls.ts';
import { fail, type Result } from '../../contract/result.ts';
import type { CallContext, Handlers, HandlersOf } from '../call-handler.ts';
import type { Desktop } from '../desktop.ts';
import { createPageGuard } from '../page-guard.ts';
import { createScope } from '../scope.ts';
import { accountCleanupHandlers } from './account-cleanup.ts';
import { accountHandlers } from './account.ts';
import { actionsHandlers } from './actions.ts';
import { appHandlers } from './app.ts';
import { backupsHandlers } from './backups.ts';
import { collaboratorsHandlers } from './collaborators.ts';
import { configVarsHandlers } from './config-vars.ts';
import { connectionStringsHandlers } from './connection-strings.ts';
import { guidesHandlers } from './guides.ts';
import { historyHandlers } from './history.ts';
import { jobsHandlers } from './jobs.ts';
import { mongodbHandlers } from './mongodb.ts';
import { preferencesHandlers } from './preferences.ts';
import { pricingHandlers } from './pricing.ts';
import { releasesHandlers } from './releases.ts';
import { shutdownHandlers } from './shutdown.ts';
import { sitesHandlers } from './sites.ts';

/** Every call of the contract: its schema and how it is answered. */
export const callHandlers: HandlersOf<Calls> = {
  ...appHandlers,
  ...preferencesHandlers,
  ...accountHandlers,
  ...sitesHandlers,
  ...actionsHandlers,
  ...jobsHandlers,
  ...historyHandlers,
  ...configVarsHandlers,
  ...releasesHandlers,
  ...backupsHandlers,
  ...connectionStringsHandlers,
  ...guidesHandlers,
  ...mongodbHandlers,
  ...collaboratorsHandlers,
  ...pricingHandlers,
  ...accountCleanupHandlers,
  ...shutdownHandlers,
};

const notAgreed = fail({ code: 'not-agreed', changed: 'no' });

/** The calls of the page with this app and this desktop, each behind main's own judgement (page-guard.ts). */
export function createHandlers(app: Application, desktop: Desktop): Handlers {
  const permits = createPageGuard(app);
  const context: CallContext = { app, desktop, all: createAllAccounts(app), ...createScope(app) };
  const guarded = callNames.map((name) => {
    const answer = callHandlers[name].answer as (
      input: unknown,
      context: CallContext,
    ) => Result<unknown> | Promise<Result<unknown>>;
    return [
      name,
      async (input: unknown) => ((await permits(name, input)) ? answer(input, context) : notAgreed),
    ];
  });
  return Object.fromEntries(guarded) as Handlers;
}
