import type { ActionRunner } from '../actions/runner.ts';
import type { AutomaticBackups } from '../backups/automatic-backups.ts';
import type { BackedUpApp } from '../sites/records.ts';
import type { Heroku } from '../heroku/client.ts';
import type { WizardStore } from './wizard-progress-store.ts';

/** What strings need of the account that a site belongs to. Nothing is asked of any other. */
export interface SiteAccount {
  readonly heroku: Heroku;
  readonly actions: Pick<ActionRunner, 'connectDatabase'>;
  readonly copies: { readonly automatic: Pick<AutomaticBackups, 'list' | 'open'> };
  readonly wizards: WizardStore;
  /** Heroku's and the person's name of a site. */
  appOf(site: string): BackedUpApp | null;
}

/** A site with the account that knows it. */
export interface SiteOfAccount {
  readonly site: string;
  readonly account: SiteAccount;
}
