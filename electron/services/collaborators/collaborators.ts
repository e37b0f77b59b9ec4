import type { Person } from '../../contract/collaborators.ts';
import { ok, type Result } from '../../contract/result.ts';
import type { Heroku } from '../heroku/client.ts';
import { listCollaborators } from '../heroku/collaborators.ts';

/** Everybody who can get into a site, the owner first. */
export async function collaboratorsOf(heroku: Heroku, app: string): Promise<Result<readonly Person[]>> {
  const read = await listCollaborators(heroku, app);
  if (!read.ok) return read;
  const people = read.value.map((one) => ({
    id: one.id,
    email: one.user.email,
    owner: one.role === 'owner',
    since: one.created_at,
  }));
  return ok(people.toSorted((one, other) => Number(other.owner) - Number(one.owner)));
}
