import { fail, ok } from '../contract/result.ts';
import type { Handlers } from './router.ts';

const gone = fail({ code: 'string-gone', changed: 'no' });

/** Measuring a database, making room in it, and taking its data along. */
export function createDatabaseHandlers() {
  return {
    'database.measure': () => gone,
    'database.limit': () => gone,
    'room.preview': () => gone,
    'room.ticket': () => gone,
    'room.clear': () => gone,
    'data.copyOut': () => gone,
    'data.pickFolder': () => gone,
    'data.putBack': () => gone,
    'data.fromSite': () => gone,
    'work.list': () => ok([]),
    'work.stop': () => gone,
  } satisfies Partial<Handlers>;
}
