import { call } from './call.ts';
import type { StringView } from './connection-strings.ts';

/** Guided ways to a connection string that works. Each goes on where it was left, also after the app was closed. */
export const stringWizards = ['find', 'rebuild', 'password', 'network', 'wake', 'read-only'] as const;
export type StringWizard = (typeof stringWizards)[number];

/** A wizard that was begun and not ended. */
export interface WizardPlace {
  readonly wizard: StringWizard;
  readonly site: string | null;
  /** The step's name. Which steps there are is the page's own business. */
  readonly step: string;
  /** The string it is about, kept encrypted; null when there is none yet or it could not be kept. */
  readonly string: StringView | null;
  readonly at: string;
}

export const guidesCalls = {
  'guides.list': call<void, readonly WizardPlace[]>(),
  'guides.keep': call<
    { wizard: StringWizard; site: string | null; step: string; string: string | null },
    void
  >(),
  'guides.end': call<{ wizard: StringWizard; site: string | null }, void>(),
} as const;
