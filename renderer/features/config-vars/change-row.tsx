import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeRow as Row, ListedConfigVar } from '../../../electron/contract/config-vars.ts';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { formatLocale } from '../../locales/i18n.ts';
import { partsDiffer } from '../../shared/config-var/plugins-differ.ts';
import { SecretText } from '../../design/secret-text.tsx';
import { useConfigVarText } from '../../shared/config-var/use-config-var-text.ts';
import { Value } from '../../shared/config-var/value.tsx';

interface ChangeRowProps {
  readonly row: Row;
  readonly facts: ListedConfigVar;
  /** Reads what the person typed; null where there is nothing of theirs to show. */
  readonly typed: (() => string | null) | null;
  readonly shown: boolean;
  readonly onShow: (show: boolean) => void;
}

/** One change: two sunken boxes with an arrow. A secret is dots in both, but one may look at what one typed. */
export function ChangeRow({ row, facts, typed, shown, onShow }: ChangeRowProps) {
  const { t } = useTranslation();
  const words = useConfigVarText();
  const [list] = useState(
    () => new Intl.ListFormat(formatLocale(navigator.language), { type: 'conjunction' }),
  );
  const plain = words.name(facts);
  const differ = partsDiffer(row.before, row.after);
  const named = (parts: readonly Parameters<typeof words.part>[0][]) =>
    list.format(parts.map((part) => t('configVars.quoted', { part: words.part(part).name })));
  return (
    <li>
      <h2>{plain}</h2>
      <p className="tech">
        {words.meaning(facts)} {plain === row.name ? null : <span className="code raw">{row.name}</span>}
      </p>
      <div className="fromto">
        <div>
          <span className="small quiet">{t('configVars.review.now')}</span>
          <Value known={facts.known} shown={row.before} />
        </div>
        <Icon name="forward" />
        <div>
          <span className="small quiet">{t('configVars.review.after')}</span>
          <span className="fromto-after">
            <span className="grow">
              <Value known={facts.known} shown={row.after} />{' '}
              {differ === null || differ.come.length === 0 ? null : (
                <span className="small quiet">{t('configVars.with', { parts: named(differ.come) })} </span>
              )}
              {differ === null || differ.go.length === 0 ? null : (
                <span className="small quiet">{t('configVars.without', { parts: named(differ.go) })}</span>
              )}
            </span>
            {row.after.kind === 'hidden' && typed !== null ? (
              <Button kind="quiet" icon="eye" says={plain} onPress={() => onShow(!shown)}>
                {t(shown ? 'common.hide' : 'common.show')}
              </Button>
            ) : null}
          </span>
        </div>
      </div>
      {shown && typed !== null ? <SecretText value={typed} /> : null}
    </li>
  );
}
