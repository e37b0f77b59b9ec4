/** English, the source language: the words of the first screen. Every other language has the same shape. */
import { common, crash, practice, times, who } from './common.ts';
import { job, stuck } from './jobs.ts';
import { changed, lookNext, problem } from './problems.ts';
import { site } from './site.ts';
import { reading, sites, state } from './sites.ts';
import { welcome } from './welcome.ts';

export const en = {
  common,
  practice,
  who,
  times,
  crash,
  welcome,
  state,
  reading,
  sites,
  site,
  job,
  stuck,
  changed,
  lookNext,
  problem,
} as const;
