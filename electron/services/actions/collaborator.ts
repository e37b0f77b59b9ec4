import type { SiteJobKind } from '../../contract/jobs.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { Heroku } from '../heroku/client.ts';
import {
  inviteCollaborator,
  listCollaborators,
  removeCollaborator,
  type Collaborator,
} from '../heroku/collaborators.ts';
import { renameRefusal, type SiteAction } from './action.ts';

/** Only what can't be an address at all: Heroku decides the rest. */
const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether this person can get into the site now. */
export async function isCollaborator(heroku: Heroku, app: string, email: string): Promise<Result<boolean>> {
  const read = await listCollaborators(heroku, app);
  return read.ok ? ok(read.value.some(({ user }) => same(user.email, email))) : read;
}

/**
 * Lets a helper into a site, or takes the way in away again. Letting in sends that person an e-mail, each time.
 * @param wanted whether the person is to have the site afterwards.
 */
export function collaboratorAction(
  heroku: Heroku,
  app: string,
  kind: Extract<SiteJobKind, 'invite' | 'remove-helper' | 'undo'>,
  email: string,
  wanted: boolean,
): SiteAction {
  let known: Collaborator | undefined;
  return {
    kind,
    steps: [wanted ? 'inviting' : 'removing'],
    async prepare() {
      if (!address.test(email)) return fail({ code: 'person-refused', changed: 'no' });
      const present = await listCollaborators(heroku, app);
      if (!present.ok) return present;
      known = present.value.find(({ user }) => same(user.email, email));
      if ((known !== undefined) === wanted) {
        return fail({ code: wanted ? 'person-refused' : 'nothing-to-change', changed: 'no' });
      }
      if (known !== undefined && known.role === 'owner')
        return fail({ code: 'person-refused', changed: 'no' });
      return ok({
        subject: { kind: 'collaborator', email },
        undo: { kind: 'helper', email, before: !wanted, after: wanted },
      });
    },
    // Heroku answers 422 alike for an address that it does not take and for somebody who has the site already.
    send: async () =>
      renameRefusal(
        known === undefined
          ? await inviteCollaborator(heroku, app, email)
          : await removeCollaborator(heroku, app, known.id),
        'person-refused',
      ),
    async happened() {
      const present = await isCollaborator(heroku, app, email);
      return present.ok ? present.value === wanted : null;
    },
    watch: async () => ({ state: 'done' }),
  };
}
