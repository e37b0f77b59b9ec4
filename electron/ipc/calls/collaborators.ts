import * as v from 'valibot';

import type { collaboratorsCalls } from '../../contract/collaborators.ts';
import { collaboratorsOf } from '../../services/collaborators/collaborators.ts';
import type { HandlersOf } from '../call-handler.ts';
import { id } from '../schemas.ts';

const onePerson = v.strictObject({ id, email: v.pipe(v.string(), v.maxLength(254)) });

export const collaboratorsHandlers: HandlersOf<typeof collaboratorsCalls> = {
  'collaborators.list': {
    input: v.strictObject({ id }),
    answer: ({ id }, { onSite }) => onSite(id, ({ heroku }) => collaboratorsOf(heroku, id)),
  },
  'collaborators.invite': {
    input: onePerson,
    answer: ({ id, email }, { onSite }) => onSite(id, ({ actions }) => actions.invite(id, email)),
  },
  'collaborators.remove': {
    input: onePerson,
    answer: ({ id, email }, { onSite }) => onSite(id, ({ actions }) => actions.removeCollaborator(id, email)),
  },
};
