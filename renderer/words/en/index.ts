/** English, the source language. Every other language has the same shape. */
import { common, crash, practice, times, who } from './common.ts';
import { connect } from './connect.ts';
import { help } from './help.ts';
import { history, settings } from './history.ts';
import { identity } from './identity.ts';
import { job, stuck } from './job.ts';
import { changed, problem } from './problems.ts';
import { site } from './site.ts';
import { reading, sites, state } from './sites.ts';
import { unlock } from './unlock.ts';
import { welcome } from './welcome.ts';

export const en = {
  common,
  practice,
  who,
  times,
  crash,
  welcome,
  connect,
  state,
  reading,
  sites,
  site,
  job,
  stuck,
  history,
  identity,
  settings,
  help,
  unlock,
  changed,
  problem,
} as const;
