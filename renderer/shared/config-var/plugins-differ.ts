import type { PluginName } from '../../../electron/contract/config-var-catalogue/index.ts';
import type { MaskedValue } from '../../../electron/contract/config-vars.ts';

/** Which parts come and which go between two lists of parts; null when they are no such lists. Pure. */
export function partsDiffer(
  before: MaskedValue,
  after: MaskedValue,
): { readonly come: readonly PluginName[]; readonly go: readonly PluginName[] } | null {
  if (after.kind !== 'parts') return null;
  const was = before.kind === 'parts' ? before.parts : [];
  return {
    come: after.parts.filter((part) => !was.includes(part)),
    go: was.filter((part) => !after.parts.includes(part)),
  };
}
