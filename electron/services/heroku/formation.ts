import * as v from 'valibot';

import type { Process } from '../../contract/sites.ts';
import type { Result } from '../../contract/result.ts';
import type { Heroku } from './client.ts';
import { path } from './path.ts';
import { inApp } from './answer-owner.ts';

const formationSchema = v.object({
  type: v.string(),
  quantity: v.number(),
  size: v.string(),
  updated_at: v.string(),
});
export type Formation = v.InferOutput<typeof formationSchema>;

/** GET /apps/A/formation: what ought to run. Empty when nothing was ever published. */
export const listFormation = (heroku: Heroku, app: string): Promise<Result<Formation[]>> =>
  heroku.list(path`/apps/${app}/formation`, inApp(app, formationSchema));

const answerIn = (app: string) => v.array(inApp(app, v.unknown()));

export interface Scale {
  readonly type: string;
  readonly quantity: number;
}

export type Quantities = readonly Scale[];

/** PATCH /apps/A/formation: how many dynos of each process type ought to run, all in one request. */
export const scaleFormation = (
  heroku: Heroku,
  app: string,
  updates: readonly Scale[],
): Promise<Result<unknown>> => heroku.act('PATCH', path`/apps/${app}/formation`, { updates }, answerIn(app));

export interface Resize {
  readonly type: string;
  readonly size: string;
}

/** PATCH /apps/A/formation: another size for each process type, all in one request, as a whole app is on one tier. */
export const resizeFormation = (
  heroku: Heroku,
  app: string,
  sizes: readonly Resize[],
): Promise<Result<unknown>> =>
  heroku.act(
    'PATCH',
    path`/apps/${app}/formation`,
    { updates: sizes.map(({ type, size }) => ({ type, dyno_size: { name: size } })) },
    answerIn(app),
  );

/** Nothing of it runs. */
export const isOff = (quantities: Quantities): boolean => quantities.every(({ quantity }) => quantity === 0);

/**
 * What a site is turned on with: as it was before this app turned it off; else one web process, or its first other one.
 */
export function turnedOn(present: Quantities, remembered: Quantities | null): Quantities {
  if (remembered !== null && !isOff(remembered)) return remembered;
  const first = present.find(({ type }) => type === 'web') ?? present[0];
  return present.map(({ type, quantity }) => ({ type, quantity: type === first?.type ? 1 : quantity }));
}

/** The processes of an app, as the screens tell them. */
export const processesOf = (formation: readonly Formation[]): readonly Process[] =>
  formation.map(({ type, quantity, size }) => ({ type, quantity, size }));
