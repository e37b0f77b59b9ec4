import type { MaskedValue } from '../../contract/config-vars.ts';
import type { Secret } from '../../base/secret.ts';
import { mask } from '../config-vars/mask.ts';

/** These hold nothing but a number, a word of a closed list, or on and off: the very text may be shown as well. */
const plain: ReadonlySet<MaskedValue['kind']> = new Set(['numbers', 'word', 'switch']);

const literal = (value: Secret): MaskedValue => ({ kind: 'word', value: value.reveal().trim() });

/**
 * Two values of a setting as a page may show them before they are sent: numbers letter by letter (`3,9` is not `3.9`),
 * and so is any other harmless value where two that differ would look alike (`true` beside `on`).
 */
export function maskPair(
  name: string,
  one: Secret | null,
  other: Secret | null,
): readonly [one: MaskedValue, other: MaskedValue] {
  const [first, second] = [mask(name, one ?? undefined), mask(name, other ?? undefined)];
  const differ = one !== null && other !== null && one.reveal() !== other.reveal();
  const alike = differ && JSON.stringify(first) === JSON.stringify(second);
  const show = (told: MaskedValue, value: Secret | null): MaskedValue =>
    value !== null && plain.has(told.kind) && (alike || told.kind === 'numbers') ? literal(value) : told;
  return [show(first, one), show(second, other)];
}
