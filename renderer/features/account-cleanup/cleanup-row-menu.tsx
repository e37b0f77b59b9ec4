import { useTranslation } from 'react-i18next';
import type { Site, StateKind } from '../../../electron/contract/sites.ts';
import type { TidyRow } from '../../../electron/contract/account-cleanup.ts';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { dismissOnSite, useSiteJob } from '../../stores/jobs.ts';
import { useNow } from '../../shared/now.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { useTimes } from '../../locales/use-times.ts';
import { ActionQuestions } from '../../shared/actions/action-questions.tsx';
import { useAction } from '../../shared/actions/use-action.ts';
import { ProblemAct } from '../../shared/problem/problem-action.tsx';
import { useTitleOf } from '../../shared/site/site-status.ts';
import type { Database } from './databases.ts';

interface TidyMoreProps {
  readonly site: Site;
  readonly row: TidyRow | null;
  readonly database: Database | null;
  readonly others: readonly Site[];
}

/** A site that visitors can still find: only such a one can be closed to see who misses it. */
const openStates: readonly StateKind[] = ['working', 'asleep', 'stopped', 'starting'];

/** Under a line of the table: what hangs on this site, and the ways on. */
export function TidyMore({ site, row, database, others }: TidyMoreProps) {
  const { t } = useTranslation();
  const go = useNavigation((state) => state.go);
  const { id } = site;
  const job = useSiteJob(id);
  const action = useAction();
  const busy = job?.state === 'running';
  const open = openStates.includes(site.state.kind);
  const ended = job?.kind === 'close' ? job.problem : null;
  const problem = action.refused ?? ended;
  const closeForADay = () => {
    dismissOnSite(id);
    action.start('actions.close', { id, days: 1 });
  };
  return (
    <>
      <RowFacts site={site} row={row} database={database} others={others} />
      {open ? (
        <p>
          <Icon name="sign" size="small" />
          <span>{t('accountCleanup.closeDaySay')}</span>
        </p>
      ) : site.state.kind === 'closed' ? (
        <p>
          <Icon name="sign" size="small" />
          <span>{t('accountCleanup.closedNow')}</span>
        </p>
      ) : null}
      {problem === null ? null : (
        <ProblemNotice level={3} problem={problem} act={<ProblemAct code={problem.code} />} />
      )}
      <div className="tidy-acts">
        {open ? (
          <Button kind="line" icon="sign" busy={busy} onPress={closeForADay}>
            {t('accountCleanup.closeDay')}
          </Button>
        ) : null}
        <Button onPress={() => go({ screen: 'backups', id })} icon="copies">
          {t('accountCleanup.copy')}
        </Button>
        <Button kind="quiet" onPress={() => go({ screen: 'site', id })}>
          {t('accountCleanup.see')}
        </Button>
        <Button kind="quiet" onPress={() => go({ screen: 'rename', id })}>
          {t('accountCleanup.address')}
        </Button>
        <Button kind="line" icon="trash" onPress={() => go({ screen: 'delete', id })}>
          {t('accountCleanup.delete')}
        </Button>
      </div>
      <p className="small quiet">{t('accountCleanup.deleteSay')}</p>
      <ActionQuestions action={action} />
    </>
  );
}

/** Its database and who shares it, its newest release, and its address. */
function RowFacts({ site, row, database, others }: TidyMoreProps) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const titleOf = useTitleOf();
  const released = row?.releasedAt ?? null;
  const names = new Intl.ListFormat(navigator.language).format(others.map(({ title }) => titleOf(title)));
  return (
    <>
      {others.length > 0 ? (
        <p>
          <Icon name="database" size="small" />
          <span>{t('accountCleanup.database.same', { sites: names })}</span>
        </p>
      ) : null}
      {database === null ? null : (
        <p>
          <Icon name="database" size="small" />
          <span>
            {t('accountCleanup.database.at')}{' '}
            <span className="code raw">
              {database.place.host}
              {database.place.name === null ? '' : `/${database.place.name}`}
            </span>
          </span>
        </p>
      )}
      {row === null ? null : (
        <p>
          <Icon name="clock" size="small" />
          <span>
            {released === null
              ? t('accountCleanup.neverReleased')
              : t('accountCleanup.released', { when: times.when(released) })}
          </span>
        </p>
      )}
      {site.address === '' ? null : (
        <p>
          <Icon name="link" size="small" />
          <span>
            {t('accountCleanup.addressAgain')} <span className="code raw">{site.address}</span>
          </span>
        </p>
      )}
    </>
  );
}
