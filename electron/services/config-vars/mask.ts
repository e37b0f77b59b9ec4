import { catalogue, type Entry } from '../../contract/config-var-catalogue/index.ts';
import type { MaskedValue } from '../../contract/config-vars.ts';
import type { Secret } from '../../base/secret.ts';
import { knownName } from './catalogue.ts';
import { isPlugin, wordsOf } from './plugins.ts';
import { textOf } from '../heroku/config-var-values.ts';
import { numberOf, switchOf } from './values.ts';

const hidden: MaskedValue = { kind: 'hidden' };

/** More numbers than any list of alarm times or sensor codes has. */
const mostNumbers = 20;

function numbersIn(
  words: readonly string[],
  { min, max }: { readonly min: number; readonly max: number },
): MaskedValue {
  const values = words.map(numberOf).filter((value) => value !== null && value >= min && value <= max);
  const all = values.length === words.length && values.length > 0 && values.length <= mostNumbers;
  return all ? { kind: 'numbers', values: values.filter((value) => value !== null) } : hidden;
}

function maskText(entry: Entry, text: string): MaskedValue {
  if (entry.secret) return hidden;
  switch (entry.kind) {
    case 'switch': {
      const on = switchOf(text);
      return on === null ? hidden : { kind: 'switch', on };
    }
    case 'choice': {
      // A spelling that the site does not know is no value of the list: DE is not German to it.
      const value = entry.values.find((one) =>
        entry.anyCase ? one.toLowerCase() === text.toLowerCase() : one === text,
      );
      return value === undefined ? hidden : { kind: 'word', value };
    }
    case 'number':
      return numbersIn([text], entry);
    case 'numbers':
      if (entry.off && text.toLowerCase() === 'off') return { kind: 'switch', on: false };
      return numbersIn(wordsOf(text), entry);
    case 'parts': {
      const words = wordsOf(text);
      const parts = words.filter(isPlugin);
      return { kind: 'parts', parts, others: words.length - parts.length };
    }
    case 'text':
    case 'address':
      return hidden;
  }
}

/**
 * What may be told about a setting before anybody presses Show: only what the catalogue calls harmless,
 * and only while the value is what such a setting may hold. A password pasted into the wrong setting stays dots.
 */
export function mask(name: string, value: Secret | undefined): MaskedValue {
  if (value === undefined) return { kind: 'absent' };
  const known = knownName(name);
  return known === null ? hidden : maskText(catalogue[known], textOf(value).trim());
}

/** Whether a value may be shown unasked. */
export const mayShow = (name: string, value: Secret): boolean => mask(name, value).kind !== 'hidden';
