import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PluginName } from '../../../../electron/contract/config-var-catalogue/index.ts';
import type { MaskedValue } from '../../../../electron/contract/config-vars.ts';
import { formatLocale } from '../../../locales/i18n.ts';
import { partsDiffer } from '../../../shared/config-var/plugins-differ.ts';
import { useConfigVarText } from '../../../shared/config-var/use-config-var-text.ts';

/** Which parts a list of them turns on and off, against another one; nothing for values that are no such lists. */
export function PluginsNote({
  before,
  after,
}: {
  readonly before: MaskedValue;
  readonly after: MaskedValue;
}) {
  const { t } = useTranslation();
  const words = useConfigVarText();
  const [list] = useState(
    () => new Intl.ListFormat(formatLocale(navigator.language), { type: 'conjunction' }),
  );
  const differ = partsDiffer(before, after);
  if (differ === null) return null;
  const named = (parts: readonly PluginName[]) =>
    list.format(parts.map((part) => t('configVars.quoted', { part: words.part(part).name })));
  return (['on', 'off'] as const).map((way) => {
    const parts = way === 'on' ? differ.come : differ.go;
    return parts.length === 0 ? null : (
      <span key={way} className="small quiet">
        {t(`restore.${way}`, { parts: named(parts) })}
      </span>
    );
  });
}
