import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/sites.ts';
import type { TidyRow } from '../../../electron/contract/account-cleanup.ts';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import type { IconName } from '../../design/icon.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import type { Tone } from '../../design/state-shape.tsx';
import { Tag } from '../../design/tag.tsx';
import { useNow } from '../../shared/now.ts';
import { money } from '../../locales/money.ts';
import { useTimes } from '../../locales/use-times.ts';
import { lookOf, useTitleOf } from '../../shared/site/site-status.ts';
import { AccountLabel } from '../../shared/site/site-account.tsx';
import { costOf } from './costs.ts';
import type { Database } from './databases.ts';
import { inUse } from './in-use.ts';
import type { InUse } from './in-use.ts';
import { TidyMore } from './cleanup-row-menu.tsx';

interface TidyLineProps {
  readonly site: Site;
  /** Null while it was not read, or could not be. */
  readonly row: TidyRow | null;
  readonly reading: boolean;
  readonly database: Database | null;
  /** The other sites that use the same database. */
  readonly others: readonly Site[];
  readonly open: boolean;
  readonly onToggle: () => void;
}

const tags: Readonly<Record<InUse['use'], { readonly tone: Tone; readonly icon: IconName }>> = {
  yes: { tone: 'ok', icon: 'check' },
  no: { tone: 'off', icon: 'minus' },
  unknown: { tone: 'info', icon: 'help' },
};

/** One app of the table, and under it what can be done with it. */
export function TidyLine({ site, row, reading, database, others, open, onToggle }: TidyLineProps) {
  const { t } = useTranslation();
  const title = useTitleOf()(site.title);
  const { tone, shape } = lookOf(site.state);
  const waiting = row === null && reading;
  return (
    <>
      <tr className={open ? 'is-open' : undefined}>
        <th scope="row">
          <b>{title}</b>
          <span className="small quiet raw">{site.name}</span>
          <AccountLabel site={site} />
        </th>
        <td>
          <span className={`tidy-state is-${tone}`}>
            <StateShape shape={shape} />
            {t(site.state.kind === 'closed' ? 'accountCleanup.closed' : `state.word.${site.state.kind}`)}
          </span>
        </td>
        <td>
          <Use site={site} row={row} />
        </td>
        <td>
          <span className="tidy-label">{t('accountCleanup.column.database')}</span>
          <DatabaseWord row={row} waiting={waiting} database={database} shared={others.length > 0} />
        </td>
        <td className="num">
          <span className="tidy-label">{t('accountCleanup.column.monthly')}</span>
          <Monthly row={row} waiting={waiting} />
        </td>
        <td className="tidy-go">
          <span className="visually-hidden">{t('accountCleanup.column.more')}</span>
          <Button
            kind="quiet"
            says={t('accountCleanup.about', { site: title })}
            expanded={open}
            onPress={onToggle}
          >
            {t(open ? 'accountCleanup.close' : 'accountCleanup.more')}
          </Button>
        </td>
      </tr>
      {open ? (
        <tr className="tidy-more">
          <td colSpan={6}>
            <TidyMore site={site} row={row} database={database} others={others} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function Use({ site, row }: Pick<TidyLineProps, 'site' | 'row'>) {
  const { t } = useTranslation();
  const now = useNow();
  const times = useTimes(now);
  if (site.state.kind === 'checking') return null;
  const { use, because, at } = inUse(site, row, now);
  const { tone, icon } = tags[use];
  const why = (): string => {
    if (at === null) return t(`accountCleanup.because.${because}.bare`);
    return t(`accountCleanup.because.${because}.say`, { when: times.ago(at), age: times.age(at) });
  };
  return (
    <>
      <Tag tone={tone} icon={icon}>
        {t(`accountCleanup.use.${use}`)}
      </Tag>
      <span className="small quiet num">{why()}</span>
    </>
  );
}

function DatabaseWord({
  row,
  waiting,
  database,
  shared,
}: Pick<TidyLineProps, 'row' | 'database'> & { readonly waiting: boolean; readonly shared: boolean }) {
  const { t } = useTranslation();
  if (waiting) return <span className="quiet">{t('accountCleanup.database.waiting')}</span>;
  if (database === null) {
    return (
      <span className="quiet">
        {t(row?.database === 'none' ? 'accountCleanup.database.none' : 'accountCleanup.database.unknown')}
      </span>
    );
  }
  return (
    <span className="tidy-database">
      <Icon name="database" size="small" />
      <span>
        {t('accountCleanup.database.letter', { letter: database.letter })}
        {shared ? <span className="small quiet">{t('accountCleanup.database.shared')}</span> : null}
      </span>
    </span>
  );
}

function Monthly({ row, waiting }: Pick<TidyLineProps, 'row'> & { readonly waiting: boolean }) {
  const { t } = useTranslation();
  if (waiting) return null;
  const cost = row === null ? null : costOf(row);
  if (cost === null) return <span className="quiet">{t('accountCleanup.unknown')}</span>;
  if (!cost.eco) return money(cost.cents);
  return cost.cents === 0
    ? t('accountCleanup.eco')
    : t('accountCleanup.ecoAnd', { price: money(cost.cents) });
}
