/** Words of the screens that are fetched as soon as the first one is drawn (locales/lazy.ts). Same shape in every language. */
import { connect } from './connect.ts';
import { help } from './help.ts';
import { history, settings } from './history.ts';
import { identity } from './backup-key.ts';
import { unlock } from './backup-lock.ts';

export const near = { connect, help, history, identity, settings, unlock } as const;
