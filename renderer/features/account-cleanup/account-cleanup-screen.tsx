import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/sites.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Icon, Spinner } from '../../design/icon.tsx';
import { useHeading } from '../../design/use-heading.ts';
import { useNow } from '../../shared/now.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { useSites } from '../../stores/sites.ts';
import { money } from '../../locales/money.ts';
import { AppFrame } from '../../shared/frame/app-frame.tsx';
import { HelpButton } from '../../shared/frame/help-button.tsx';
import { RetryNotice } from '../../shared/problem/retry-notice.tsx';
import { totalOf } from './costs.ts';
import { databasesOf } from './databases.ts';
import { inUse } from './in-use.ts';
import { TidyLine } from './cleanup-row.tsx';
import './account-cleanup-screen.css';
import { useTable } from './use-table.ts';

const columns = ['site', 'state', 'use', 'database', 'monthly'] as const;

/** All apps of the account side by side, to find out which one can go. */
export function AccountCleanupScreen() {
  const { t } = useTranslation();
  const heading = useHeading();
  const go = useNavigation((state) => state.go);
  const now = useNow();
  const { order, byId } = useSites();
  const { rows, busy, problem, again } = useTable();
  const [open, setOpen] = useState<string | null>(null);
  const sites = order.flatMap((id) => byId[id] ?? []);
  const told = sites.flatMap(({ id }) => rows.get(id) ?? []);
  const databases = databasesOf(told);
  const used = sites.filter((site) => inUse(site, rows.get(site.id) ?? null, now).use === 'yes').length;
  const total = busy || problem !== null ? null : totalOf(told);
  const others = (site: Site): readonly Site[] =>
    (databases.get(site.id)?.sites ?? []).filter((id) => id !== site.id).flatMap((id) => byId[id] ?? []);

  return (
    <AppFrame>
      <div className="top">
        <Button kind="quiet" icon="back" onPress={() => go({ screen: 'sites' })}>
          {t('common.mySites')}
        </Button>
        <HelpButton />
      </div>
      <h1 ref={heading} tabIndex={-1}>
        {t('accountCleanup.title')}
      </h1>
      <p className="page-lead">
        {t('accountCleanup.lead', { count: sites.length })}{' '}
        {busy ? null : `${t('accountCleanup.used', { count: used })} `}
        {t('accountCleanup.unsure')}
      </p>
      {problem === null ? null : <RetryNotice kind="line" problem={problem} onAgain={again} />}
      {sites.length === 0 ? (
        <p className="quiet">{busy ? t('sites.loadingSay') : t('accountCleanup.none')}</p>
      ) : (
        <Card className="tidy">
          <table className="tidy-table">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`accountCleanup.column.${column}`)}
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">{t('accountCleanup.column.more')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {sites.map((site) => (
                <TidyLine
                  key={site.id}
                  site={site}
                  row={rows.get(site.id) ?? null}
                  reading={busy}
                  database={databases.get(site.id) ?? null}
                  others={others(site)}
                  open={open === site.id}
                  onToggle={() => setOpen(open === site.id ? null : site.id)}
                />
              ))}
            </tbody>
          </table>
        </Card>
      )}
      {busy && sites.length > 0 ? (
        <output className="tidy-sum">
          <Spinner />
          {t('accountCleanup.reading', { count: told.length, all: sites.length })}
        </output>
      ) : null}
      {total === null ? null : (
        <p className="tidy-sum">
          <Icon name="card" />
          <span>
            <Trans
              i18nKey="accountCleanup.together"
              values={{ price: money(total.cents) }}
              components={{ b: <b /> }}
            />{' '}
            {total.eco ? t('accountCleanup.togetherEco') : null}
          </span>
        </p>
      )}
    </AppFrame>
  );
}
