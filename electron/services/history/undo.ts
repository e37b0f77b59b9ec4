import * as v from 'valibot';

const quantities = v.array(v.object({ type: v.string(), quantity: v.number() }));

/**
 * How an act is taken back: what it changed, from what, to what. It holds no secret: the values of settings lie in the
 * encrypted copies that it points to. Undo touches only what the act changed and what still stands as it left it.
 */
export const undoSchema = v.variant('kind', [
  v.object({ kind: v.literal('scale'), before: quantities, after: quantities }),
  v.object({ kind: v.literal('maintenance'), before: v.boolean(), after: v.boolean() }),
  v.object({ kind: v.literal('settings'), copy: v.string(), names: v.array(v.string()) }),
  v.object({ kind: v.literal('release'), copy: v.string(), before: v.string() }),
]);

export type Undo = v.InferOutput<typeof undoSchema>;
