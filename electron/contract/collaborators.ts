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
  'collaborators.list': call<{ id: string }, readonly Person[]>(),
  /** Heroku sends that person an e-mail. */
  'collaborators.invite': call<{ id: string; email: string }, SiteJob>(),
  'collaborators.remove': call<{ id: string; email: string }, SiteJob>(),
} as const;
