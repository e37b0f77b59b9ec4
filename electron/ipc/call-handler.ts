import type { GenericSchema } from 'valibot';

import type { AllAccounts } from '../application/all-accounts.ts';
import type { Application } from '../application/application.ts';
import type { CallAnswer, CallInput, CallName } from '../contract/calls.ts';
import type { Desktop } from './desktop.ts';
import type { Answer, Scope } from './scope.ts';

/** All that the answer to a call is made with. */
export interface CallContext extends Scope {
  readonly app: Application;
  readonly all: AllAccounts;
  readonly desktop: Desktop;
}

/** One call: what it takes, checked at run time (unknown keys refused, every length bounded), and how it is answered. */
interface CallHandler<Name extends CallName> {
  readonly input: GenericSchema<unknown, CallInput<Name>>;
  readonly answer: (input: CallInput<Name>, context: CallContext) => Answer<CallAnswer<Name>>;
}

/** What answers each call once its input is checked. */
export type Handlers = { readonly [Name in CallName]: (input: CallInput<Name>) => Answer<CallAnswer<Name>> };

/** One for each call of a table of the contract: a missing or misspelt one does not compile. */
export type HandlersOf<Table> = { readonly [Name in keyof Table & CallName]: CallHandler<Name> };
