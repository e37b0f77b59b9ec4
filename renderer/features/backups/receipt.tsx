import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/sites.ts';
import type { SavedCopy } from '../../../electron/contract/backups.ts';
import { StateShape } from '../../design/state-shape.tsx';
import { absentRow } from '../../shared/config-var/known.ts';
import { useConfigVarText } from '../../shared/config-var/use-config-var-text.ts';
import { vitalOf } from './vital-config-vars.ts';

/** "Saved": the file, how much it holds, and whether what matters most is in it. */
export function Receipt({ site, saved }: { readonly site: Site; readonly saved: SavedCopy }) {
  const { t } = useTranslation();
  const words = useConfigVarText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const vital = vitalOf(saved.vital, site.kind);
  return (
    <section className="receipt is-ok">
      <h3 ref={heading} tabIndex={-1}>
        <StateShape shape="tick" />
        {t('backups.saved.title')}
      </h3>
      <dl>
        <div>
          <dt>{t('backups.saved.file')}</dt>
          <dd className="raw">{saved.file}</dd>
        </div>
        <div>
          <dt>{t('backups.saved.holds')}</dt>
          <dd>
            <b>{t('backups.saved.settings', { count: saved.settings })}</b>
            <span className="small quiet">{t('backups.saved.checked')}</span>
          </dd>
        </div>
        <div>
          <dt>{t('backups.saved.vital')}</dt>
          <dd>
            {vital.length === 0 ? <span className="quiet">{t('backups.saved.nothingVital')}</span> : null}
            <ul>
              {vital.map(({ name, known, held }) => (
                <li key={name} className={held ? 'is-ok' : 'is-warning'}>
                  <StateShape shape={held ? 'tick' : 'triangle'} />
                  <span>
                    {words.name({ ...absentRow(name), known })} <span className="code raw quiet">{name}</span>{' '}
                    <b className="state-text">{t(held ? 'backups.saved.has' : 'backups.saved.misses')}</b>
                  </span>
                </li>
              ))}
            </ul>
            {vital.some(({ held }) => !held) ? (
              <span className="small">{t('backups.saved.missesSay')}</span>
            ) : null}
          </dd>
        </div>
      </dl>
    </section>
  );
}
