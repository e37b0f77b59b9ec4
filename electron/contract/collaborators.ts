/** Somebody who can get into a site: its owner, or a helper (Heroku: collaborator). */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly owner: boolean;
  readonly since: string;
}
