import type { Account, KeyCheck } from '../../../../electron/contract/account.ts';
import type { GuidePages } from '../../../guides/engine/runner.ts';

export type ConnectStep = 'what' | 'make' | 'paste' | 'check' | 'kept';

/** What is known under way. The key itself is never among it: it went to main and stays there. */
export interface ConnectAnswers {
  /** What Heroku says of the key that main holds; null before one was tested. */
  readonly key: KeyCheck | null;
  /** After it was kept. */
  readonly account: Account | null;
}

const always = () => true;

export const connectSteps: GuidePages<ConnectStep, ConnectAnswers> = [
  { name: 'what', answered: always },
  { name: 'make', answered: always },
  { name: 'paste', answered: ({ key }) => key !== null },
  { name: 'check', answered: ({ account }) => account !== null },
  {
    name: 'kept',
    when: ({ account }) => account?.kept === 'session',
    answered: always,
    uncounted: true,
  },
];

/** Whether a key is of any use: it has to see the sites. */
export const mayKeep = (key: KeyCheck): boolean => key.reach !== 'account-only';

/** What each step of this wizard is given. */
export interface ConnectStepProps {
  readonly count: { readonly number: number; readonly total: number } | null;
  readonly onBack: () => void;
  readonly onNext: () => void;
}
