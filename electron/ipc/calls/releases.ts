import * as v from 'valibot';

import type { releasesCalls } from '../../contract/releases.ts';
import { listReleaseSummaries, previewRollback } from '../../services/releases/releases.ts';
import type { HandlersOf } from '../call-handler.ts';
import { id } from '../schemas.ts';

const oneRelease = v.strictObject({ id, version: id });

export const releasesHandlers: HandlersOf<typeof releasesCalls> = {
  'releases.list': {
    input: v.strictObject({ id }),
    answer: ({ id }, { onSite }) => onSite(id, ({ heroku }) => listReleaseSummaries(heroku, id)),
  },
  'releases.preview': {
    input: oneRelease,
    answer: ({ id, version }, { onSite }) => onSite(id, ({ heroku }) => previewRollback(heroku, id, version)),
  },
  'releases.rollback': {
    input: oneRelease,
    answer: ({ id, version }, { onSite }) => onSite(id, ({ actions }) => actions.rollBack(id, version)),
  },
};
