import { call } from './call.ts';
import type { SiteJob } from './jobs.ts';

/** Somebody who can get into a site: its owner, or a helper (Heroku: collaborator). */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly owner: boolean;
  readonly since: string;
}

export const collaboratorsCalls = {
  'people.list': call<{ id: string }, readonly Person[]>(),
  /** Heroku sends that person an e-mail. */
  'people.invite': call<{ id: string; email: string }, SiteJob>(),
  'people.remove': call<{ id: string; email: string }, SiteJob>(),
} as const;
