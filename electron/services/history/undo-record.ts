import * as v from 'valibot';

import { knownMoment } from '../../base/json-file.ts';

const sizes = v.array(v.object({ type: v.string(), size: v.string() }));
const quantities = v.array(v.object({ type: v.string(), quantity: v.number() }));

/**
 * How an act is taken back: what it changed, from what, to what. It holds no secret: the values of settings lie in the
 * encrypted copies that it names (`before` the act, and `intended`, what the act was to set).
 */
export const undoSchema = v.variant('kind', [
  v.object({ kind: v.literal('scale'), before: quantities, after: quantities }),
  /** `until`: the day on which a closed site is to be looked at again. */
  v.object({
    kind: v.literal('maintenance'),
    before: v.boolean(),
    after: v.boolean(),
    until: knownMoment,
  }),
  v.object({ kind: v.literal('settings'), before: v.string(), intended: v.string() }),
  v.object({ kind: v.literal('size'), before: sizes, after: sizes }),
  v.object({ kind: v.literal('name'), before: v.string(), after: v.string() }),
  v.object({ kind: v.literal('helper'), email: v.string(), before: v.boolean(), after: v.boolean() }),
  /** `before`: the release that was current. `to`: the version that was gone back to. */
  v.object({ kind: v.literal('release'), before: v.string(), to: v.number() }),
  /** Taken out of a database to make room. `copy`: what went. */
  v.object({ kind: v.literal('cleared'), copy: v.string() }),
]);

export type Undo = v.InferOutput<typeof undoSchema>;

/** Of acts on a site. */
export type ActionUndo = Exclude<Undo, { kind: 'cleared' }>;
