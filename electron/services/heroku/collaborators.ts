import * as v from 'valibot';

import type { Result } from '../../contract/result.ts';
import type { Heroku } from './client.ts';
import { path } from './path.ts';
import { inApp } from './answer-owner.ts';

const collaboratorSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  user: v.object({ email: v.string() }),
  /** owner, collaborator and others; Heroku leaves it out for some. */
  role: v.nullish(v.string(), null),
  created_at: v.string(),
});
export type Collaborator = v.InferOutput<typeof collaboratorSchema>;

/** GET /apps/A/collaborators: everybody who can get into an app, its owner too. */
export const listCollaborators = (heroku: Heroku, app: string): Promise<Result<Collaborator[]>> =>
  heroku.list(path`/apps/${app}/collaborators`, inApp(app, collaboratorSchema));

/** POST /apps/A/collaborators: Heroku sends that person an e-mail with the invitation. */
export const inviteCollaborator = (heroku: Heroku, app: string, email: string): Promise<Result<unknown>> =>
  heroku.act(
    'POST',
    path`/apps/${app}/collaborators`,
    { user: email, silent: false },
    inApp(app, v.unknown()),
  );

/** DELETE /apps/A/collaborators/C. */
export const removeCollaborator = (heroku: Heroku, app: string, id: string): Promise<Result<unknown>> =>
  heroku.act('DELETE', path`/apps/${app}/collaborators/${id}`, undefined, inApp(app, v.unknown()));
