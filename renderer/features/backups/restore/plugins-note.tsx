import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartName } from '../../../../electron/contract/config-var-catalogue/index.ts';
import type { Shown } from '../../../../electron/contract/config-vars.ts';
import { formatLocale } from '../../../locales/i18n.ts';
import { partsDiffer } from '../../../shared/config-var/plugins-differ.ts';
import { useSettingWords } from '../../../shared/config-var/use-config-var-text.ts';

/** Which parts a list of them turns on and off, against another one; nothing for values that are no such lists. */
export function PartsNote({ before, after }: { readonly before: Shown; readonly after: Shown }) {
  const { t } = useTranslation();
  const words = useSettingWords();
  const [list] = useState(
    () => new Intl.ListFormat(formatLocale(navigator.language), { type: 'conjunction' }),
  );
  const differ = partsDiffer(before, after);
  if (differ === null) return null;
  const named = (parts: readonly PartName[]) =>
    list.format(parts.map((part) => t('settingsOf.quoted', { part: words.part(part).name })));
  return (['on', 'off'] as const).map((way) => {
    const parts = way === 'on' ? differ.come : differ.go;
    return parts.length === 0 ? null : (
      <span key={way} className="small quiet">
        {t(`restore.${way}`, { parts: named(parts) })}
      </span>
    );
  });
}
