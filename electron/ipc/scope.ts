import type { AccountServices } from '../application/account-services.ts';
import type { Application } from '../application/application.ts';
import { fail, ok, type Result } from '../contract/result.ts';

export type Answer<T> = Result<T> | Promise<Result<T>>;

export const done: Result<void> = ok(undefined);
export const noSite = fail({ code: 'site-gone', changed: 'no' });
export const nothingToPaste = fail({ code: 'nothing-to-paste', changed: 'no' });
const noAccount = fail({ code: 'no-account', changed: 'no' });

/** Finds the services that a call is for. What no connected account has is a problem, and nobody is asked anything. */
export interface Scope {
  /** Those of the account that the site belongs to, and of no other. */
  readonly onSite: <T>(id: string, ask: (services: AccountServices) => Answer<T>) => Answer<T>;
  /** `account`: its e-mail address; null in practice. */
  readonly onAccount: <T>(account: string | null, ask: (services: AccountServices) => Answer<T>) => Answer<T>;
  /** For what all accounts share: those of any will do. */
  readonly onAnyAccount: <T>(ask: (services: AccountServices) => Answer<T>) => Answer<T>;
}

const onServices = <T>(
  services: AccountServices | undefined,
  ask: (services: AccountServices) => Answer<T>,
): Answer<T> => (services === undefined ? noAccount : ask(services));

export function createScope(app: Pick<Application, 'accountOf' | 'connectedAccounts'>): Scope {
  return {
    onSite(id, ask) {
      const services = app.accountOf(id);
      if (services !== null) return ask(services);
      return app.connectedAccounts().length === 0 ? noAccount : noSite;
    },
    onAccount: (account, ask) =>
      onServices(
        app.connectedAccounts().find((one) => one.account === account),
        ask,
      ),
    onAnyAccount: (ask) => onServices(app.connectedAccounts()[0], ask),
  };
}
