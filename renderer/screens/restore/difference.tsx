import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/models.ts';
import type { RestoreView } from '../../../electron/contract/site-page.ts';
import { ask } from '../../bridge/bridge.ts';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import '../../components/card.css';
import { Fold } from '../../components/fold.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { StateShape } from '../../components/state-shape.tsx';
import { useNow } from '../../stores/now.ts';
import { StepFrame } from '../../wizards/engine/step-frame.tsx';
import { useTimes } from '../../words/use-times.ts';
import { UnlockDialog } from '../copies/unlock-dialog.tsx';
import type { Change } from '../change/use-change.ts';
import { ProblemAct } from '../problem-act.tsx';
import { useTitleOf } from '../site-words.ts';
import { DifferenceTable } from './difference-table.tsx';
import { countTicks, firstTicks, sortRows } from './rows.ts';

interface DifferenceProps {
  readonly site: Site;
  readonly view: RestoreView;
  readonly change: Change;
  readonly onBack: () => void;
}

const offReason = 'restore-off-reason';

/** The copy against the site: what differs, what is ticked, one press to put it back. */
export function Difference({ site, view, change, onBack }: DifferenceProps) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const times = useTimes(useNow());
  const [ticks, setTicks] = useState(() => firstTicks(view.rows));
  const [folded, setFolded] = useState(true);
  const { differ, same } = sortRows(view.rows);
  const { back, away } = countTicks(view.rows, ticks);

  const turn = (name: string) => {
    const next = new Set(ticks);
    if (!next.delete(name)) next.add(name);
    setTicks(next);
  };
  const { problem } = change;
  const send = () => {
    const names = differ.map(({ name }) => name).filter((name) => ticks.has(name));
    change.begin(() => ask('restore.apply', { id: site.id, names }));
  };
  const act = () => {
    if (change.busy) return t('restore.going');
    if (back > 0 && away > 0) return t('restore.both', { count: back + away });
    return away > 0 ? t('restore.take', { count: away }) : t('restore.go', { count: back });
  };
  return (
    <StepFrame
      key="difference"
      title={
        view.takenAt === null
          ? t('restore.title')
          : t('restore.titleFrom', { when: times.when(view.takenAt) })
      }
      lead={t('restore.differ', { count: differ.length })}
      count={null}
      about={titleOf(site.title)}
      wide
      onBack={onBack}
      promise={t('restore.promise')}
      main={
        <>
          <Button kind="line" onPress={onBack}>
            {t('common.notNow')}
          </Button>
          <Button
            kind="primary"
            busy={change.busy}
            offBecause={back + away === 0 ? offReason : undefined}
            onPress={send}
          >
            {act()}
          </Button>
        </>
      }
    >
      <div className="restore">
        {view.from === null || view.from === site.name ? null : (
          <Banner tone="shut" sign={<StateShape shape="triangle" />} title={t('restore.otherSite')}>
            {t('restore.otherSiteSay', { from: view.from })}
          </Banner>
        )}
        {problem === null ? null : (
          <ProblemNotice problem={problem} act={<ProblemAct code={problem.code} />} />
        )}
        <section className="card dif">
          {differ.length === 0 ? null : <DifferenceTable rows={differ} ticks={ticks} onTurn={turn} />}
          {same.length === 0 ? null : (
            <Fold
              title={t('restore.same', { count: same.length })}
              end={t('restore.nothingToDo')}
              open={!folded}
              onToggle={() => setFolded(!folded)}
            >
              <DifferenceTable rows={same} ticks={ticks} onTurn={turn} />
            </Fold>
          )}
        </section>
        {view.dropped === 0 ? null : (
          <p className="small quiet">{t('restore.dropped', { count: view.dropped })}</p>
        )}
        {back + away > 0 ? null : (
          <p className="small quiet" id={offReason}>
            {t(differ.length === 0 ? 'restore.nothingToDo' : 'restore.tickFirst')}
          </p>
        )}
      </div>
      {change.locked ? <UnlockDialog onClose={change.leave} onOpen={change.again} /> : null}
    </StepFrame>
  );
}
