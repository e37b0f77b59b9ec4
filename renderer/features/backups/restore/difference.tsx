import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Site } from '../../../../electron/contract/sites.ts';
import type { RestoreView } from '../../../../electron/contract/backups.ts';
import { Banner } from '../../../design/banner.tsx';
import { Button } from '../../../design/button.tsx';
import { Card } from '../../../design/card.tsx';
import { Disclosure } from '../../../design/disclosure.tsx';
import { Icon } from '../../../design/icon.tsx';
import { ProblemNotice } from '../../../shared/problem/problem-notice.tsx';
import { StateShape } from '../../../design/state-shape.tsx';
import { useNow } from '../../../shared/now.ts';
import { StepFrame } from '../../../shared/wizard/step-frame.tsx';
import { useTimes } from '../../../locales/use-times.ts';
import { ActionQuestions } from '../../../shared/actions/action-questions.tsx';
import type { ActionRun } from '../../../shared/actions/use-action.ts';
import { ProblemAct } from '../../../shared/problem/problem-action.tsx';
import { FindingNotes, LimitNotes } from '../../config-vars/review-notes.tsx';
import { useReveal } from '../../../shared/config-var/use-reveal.ts';
import { useTitleOf } from '../../../shared/site/site-status.ts';
import { DatabaseQuestion } from './confirm-database-dialog.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { copySource } from './reveal-key.ts';
import { bringsDatabase, countTicks, sortRows } from './rows.ts';
import { useChoice } from './use-choice.ts';

interface DifferenceProps {
  readonly site: Site;
  readonly view: RestoreView;
  readonly action: ActionRun;
  readonly onBack: () => void;
}

const offReason = 'restore-off-reason';

/** The copy against the site: what differs, what is ticked, what comes of it, one press to put it back. */
export function Difference({ site, view, action, onBack }: DifferenceProps) {
  const { t } = useTranslation();
  const title = useTitleOf()(site.title);
  const times = useTimes(useNow());
  const choice = useChoice(site.id, view);
  const reveal = useReveal(useMemo(() => copySource(site.id), [site.id]));
  const [folded, setFolded] = useState(true);
  const [asking, setAsking] = useState(false);
  const { differ, same } = sortRows(view.rows);
  const { back, away } = countTicks(view.rows, choice.ticks);
  const open = differ.filter(
    ({ asked, name }) => asked !== null && asked.readings.length > 0 && !choice.readings.has(name),
  ).length;
  const { problem } = action;
  const { review } = choice;
  const stops = review?.caused.some(({ severity }) => severity === 'stops') ?? false;
  // The notes stand below the list: a box must not move under the pointer when one is ticked.
  const warned = stops ? 'stops' : (review?.caused.length ?? 0) > 0 ? 'warns' : null;
  const cannot = back + away === 0 || (review?.problems.length ?? 0) > 0;

  const send = (despiteOtherSite: boolean) => {
    setAsking(false);
    action.start('backups.restoreApply', { id: site.id, despiteOtherSite, ...choice.chosen });
  };
  const press = () => {
    if (view.whose.kind !== 'this-site' && bringsDatabase(view.rows, choice.ticks)) setAsking(true);
    else send(false);
  };
  const act = () => {
    if (action.busy) return t('restore.going');
    if (back > 0 && away > 0) return t('restore.both', { count: back + away });
    return away > 0 ? t('restore.take', { count: away }) : t('restore.go', { count: back });
  };
  return (
    <StepFrame
      key="difference"
      title={
        view.takenAt === null
          ? t('restore.title')
          : t('restore.titleFrom', { when: times.exactly(view.takenAt) })
      }
      lead={t('restore.differ', { count: differ.length })}
      count={null}
      about={title}
      wide
      onBack={onBack}
      promise={warned === null ? t('restore.promise') : t(`restore.warned.${warned}`)}
      promiseIcon={warned === null ? 'lock' : 'info'}
      main={
        <>
          <Button kind={stops ? 'primary' : 'line'} onPress={onBack}>
            {t('common.notNow')}
          </Button>
          <Button
            kind={stops ? 'line' : 'primary'}
            busy={action.busy || review === null}
            offBecause={cannot ? offReason : undefined}
            onPress={press}
          >
            {act()}
          </Button>
        </>
      }
    >
      <div className="restore">
        <WhoseBanner whose={view.whose} />
        {problem === null ? null : (
          <ProblemNotice problem={problem} act={<ProblemAct code={problem.code} />} />
        )}
        {open === 0 ? null : (
          <Banner tone="info" sign={<Icon name="help" />} title={t('restore.asked.left', { count: open })} />
        )}
        <Card className="dif">
          {differ.length === 0 ? null : <DifferenceTable rows={differ} choice={choice} reveal={reveal} />}
          {same.length === 0 ? null : (
            <Disclosure
              title={t('restore.same', { count: same.length })}
              end={t('restore.nothingToDo')}
              open={!folded}
              onToggle={() => setFolded(!folded)}
            >
              <DifferenceTable rows={same} choice={choice} reveal={reveal} />
            </Disclosure>
          )}
        </Card>
        <LeftOut view={view} />
        {review === null ? null : (
          <>
            <LimitNotes problems={review.problems} id={offReason} />
            <FindingNotes caused={review.caused} mended={review.mended} />
          </>
        )}
        {back + away > 0 ? null : (
          <p className="small quiet" id={offReason}>
            {t(differ.length === 0 ? 'restore.nothingToDo' : 'restore.tickFirst')}
          </p>
        )}
      </div>
      {asking ? (
        <DatabaseQuestion
          site={title}
          whose={view.whose}
          onGo={() => send(true)}
          onKeep={() => setAsking(false)}
        />
      ) : null}
      <ActionQuestions action={action} />
    </StepFrame>
  );
}

/** That the copy is another site's, or that nobody can tell. */
function WhoseBanner({ whose }: Pick<RestoreView, 'whose'>) {
  const { t } = useTranslation();
  switch (whose.kind) {
    case 'this-site':
      return null;
    case 'other-site':
      return (
        <Banner tone="warning" sign={<StateShape shape="triangle" />} title={t('restore.otherSite')}>
          {t('restore.otherSiteSay', whose)}
        </Banner>
      );
    case 'unknown':
      return (
        <Banner tone="info" sign={<Icon name="info" />} title={t('restore.unknownSite')}>
          {t('restore.unknownSiteSay')}
        </Banner>
      );
  }
}

/** So many lines are named; the others are counted. */
const mostLines = 5;

/** What of the file is not in the list: other hosts’ own settings, and lines that nobody could read. */
function LeftOut({ view: { left, unread } }: Pick<DifferenceProps, 'view'>) {
  const { t } = useTranslation();
  const named = unread.slice(0, mostLines).join(', ');
  const more = unread.length - mostLines;
  const lines = more > 0 ? t('restore.unreadMore', { lines: named, count: more }) : named;
  return (
    <>
      {left === 0 ? null : <p className="small quiet">{t('restore.left', { count: left })}</p>}
      {unread.length === 0 ? null : (
        <p className="small quiet">{t('restore.unread', { count: unread.length, lines })}</p>
      )}
    </>
  );
}
