import * as v from 'valibot';

const named = v.object({ app: v.object({ id: v.string() }) });

/**
 * What lies in an app, where it says in which: Heroku writes `app: {id, name}` into dynos, formation, releases,
 * collaborators and builds. An answer about another app is none, or one site would be told and changed by another's.
 * Settings are a bare map that names no app, and an add-on names the app that pays for it, which may be another.
 * @param app Heroku's id of the app that was asked about.
 */
export const inApp = <T>(app: string, schema: v.GenericSchema<unknown, T>) =>
  v.pipe(
    v.unknown(),
    v.check((item) => !v.is(named, item) || item.app.id === app),
    schema,
  );
