import { useTranslation } from 'react-i18next';
import type {
  CatalogueName,
  PluginName,
  Unit,
} from '../../../electron/contract/config-var-catalogue/index.ts';
import type { MaskedValue } from '../../../electron/contract/config-vars.ts';
import { formatLocale } from '../../locales/i18n.ts';
import { absentRow, entryOf } from './known.ts';
import type { GroupName } from './known.ts';

type Named = Pick<ReturnType<typeof absentRow>, 'name' | 'known' | 'family'>;

export interface ConfigVarText {
  /** The plain name; the technical one when no other is known. */
  readonly name: (row: Named) => string;
  readonly meaning: (row: Named) => string;
  readonly group: (name: GroupName) => { readonly title: string; readonly holds: string };
  readonly part: (part: PluginName) => { readonly name: string; readonly meaning: string };
  /** One answer of a closed list. */
  readonly choice: (known: CatalogueName | null, value: string) => string;
  readonly number: (values: readonly number[], unit: Unit) => string;
  /** What may be said of a value; null for one that is hidden. */
  readonly value: (known: CatalogueName | null, shown: MaskedValue) => string | null;
}

/** Settings in plain words, for every screen that names one. */
export function useConfigVarText(): ConfigVarText {
  const { t, i18n } = useTranslation();
  const numbers = new Intl.NumberFormat(formatLocale(navigator.language), { maximumFractionDigits: 2 });
  /** Which values have words depends on the setting, so the key is made at run time and its answer is looked at. */
  const choice = (known: CatalogueName | null, value: string) => {
    const found: unknown = i18n.getResource(
      i18n.language,
      'translation',
      `configVarCatalogue.choices.${known}.${value}`,
    );
    return typeof found === 'string' ? found : value;
  };
  const number = (values: readonly number[], unit: Unit) =>
    t(`configVarCatalogue.units.${unit}`, {
      number: values.map((value) => numbers.format(value)).join(', '),
    });
  const value = (known: CatalogueName | null, shown: MaskedValue) => {
    switch (shown.kind) {
      case 'absent':
        return t('configVars.absent');
      case 'hidden':
        return null;
      case 'switch':
        return t(shown.on ? 'configVars.on' : 'configVars.off');
      case 'word':
        return choice(known, shown.value);
      case 'numbers': {
        const entry = known === null ? null : entryOf({ known });
        return number(shown.values, entry !== null && 'unit' in entry ? entry.unit : 'plain');
      }
      case 'parts':
        return t('configVars.parts', { count: shown.parts.length + shown.others });
    }
  };
  return {
    name: ({ name, known, family }) => {
      if (known !== null) return t(`configVarCatalogue.names.${known}.name`);
      return family === null ? name : t(`configVarCatalogue.families.${family}.name`);
    },
    meaning: ({ known, family }) => {
      if (known !== null) return t(`configVarCatalogue.names.${known}.meaning`);
      return family === null ? t('configVars.otherSay') : t(`configVarCatalogue.families.${family}.meaning`);
    },
    group: (name) =>
      name === 'others'
        ? { title: t('configVars.others'), holds: t('configVars.othersHold') }
        : {
            title: t(`configVarCatalogue.groups.${name}.title`),
            holds: t(`configVarCatalogue.groups.${name}.holds`),
          },
    part: (part) => ({
      name: t(`configVarCatalogue.parts.${part}.name`),
      meaning: t(`configVarCatalogue.parts.${part}.meaning`),
    }),
    choice,
    number,
    value,
  };
}
