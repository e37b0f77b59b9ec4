import { catalogue, type Entry } from '../../contract/config-var-catalogue/index.ts';
import type { Shown } from '../../contract/config-vars.ts';
import type { Secret } from '../../base/secret.ts';
import { knownName } from './catalogue.ts';
import { numberOf } from './numbers.ts';
import { isPart, wordsOf } from './plugins.ts';
import { textOf } from '../heroku/config-var-values.ts';
import { switchOf } from './switches.ts';

const hidden: Shown = { kind: 'hidden' };

/** More numbers than any list of alarm times or sensor codes has. */
const mostNumbers = 20;

function numbersIn(
  words: readonly string[],
  { min, max }: { readonly min: number; readonly max: number },
): Shown {
  const values = words.map(numberOf).filter((value) => value !== null && value >= min && value <= max);
  const all = values.length === words.length && values.length > 0 && values.length <= mostNumbers;
  return all ? { kind: 'numbers', values: values.filter((value) => value !== null) } : hidden;
}

function shownText(entry: Entry, text: string): Shown {
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
      const parts = words.filter(isPart);
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
export function shown(name: string, value: Secret | undefined): Shown {
  if (value === undefined) return { kind: 'absent' };
  const known = knownName(name);
  return known === null ? hidden : shownText(catalogue[known], textOf(value).trim());
}

/** Whether a value may be shown unasked. */
export const mayShow = (name: string, value: Secret): boolean => shown(name, value).kind !== 'hidden';
