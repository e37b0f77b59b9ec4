import { useTranslation } from 'react-i18next';
import type { CatalogueName } from '../../../electron/contract/config-var-catalogue/index.ts';
import type { MaskedValue } from '../../../electron/contract/config-vars.ts';
import { useConfigVarText } from './use-config-var-text.ts';
import './value.css';

/** Always as many dots, so that their number tells nothing. */
const dots = '••••••••';

/** A value as it may be told: a word, or eight dots. */
export function Value({
  known,
  shown,
}: {
  readonly known: CatalogueName | null;
  readonly shown: MaskedValue;
}) {
  const { t } = useTranslation();
  const words = useConfigVarText().value(known, shown);
  if (words === null) {
    return (
      <span className="dots">
        <span aria-hidden="true">{dots}</span>
        <span className="visually-hidden">{t('configVars.hidden')}</span>
      </span>
    );
  }
  return shown.kind === 'absent' ? <span className="quiet">{words}</span> : <b className="val">{words}</b>;
}
