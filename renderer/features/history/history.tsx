import { backupDays } from '../../../electron/contract/backups.ts';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../electron/contract/history.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Icon } from '../../design/icon.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { Plate } from '../../design/state-shape.tsx';
import { useHeading } from '../../design/use-heading.ts';
import { useHistory } from '../../stores/history.ts';
import { useJobs } from '../../stores/jobs.ts';
import { useNow } from '../../shared/now.ts';
import { HelpButton } from '../../shared/frame/help-button.tsx';
import { ProblemAct } from '../../shared/problem/problem-action.tsx';
import { grouped } from './group-by-day.ts';
import { HistoryRow } from './history-row.tsx';
import './history.css';
import { Interrupted } from './interrupted-actions.tsx';
import { UndoQuestions, useUndo } from '../../shared/actions/undo.tsx';
import type { Undoing } from '../../shared/actions/undo.tsx';
import { useActionText } from '../../shared/actions/use-action-text.ts';

export function History() {
  const { t } = useTranslation();
  const heading = useHeading();
  const { entries, problem, load } = useHistory();
  const undoing = useUndo();
  const words = useActionText();
  const now = useNow();
  useEffect(() => {
    void load();
    void useJobs.getState().load();
  }, [load]);
  const all = entries ?? [];
  const groups = grouped(all, now);
  const day = { undoing, what: (entry: HistoryEntry) => words(entry, all) };
  return (
    <>
      <div className="top">
        <h1 ref={heading} tabIndex={-1}>
          {t('history.title')}
        </h1>
        <HelpButton />
      </div>
      <p className="page-lead">{t('history.lead')}</p>
      <Trouble problem={problem} onAgain={() => void load()} />
      <Trouble problem={undoing.problem} onAgain={null} />
      {groups.open.map((entry, index) => (
        <Interrupted key={entry.id} entry={entry} first={index === 0} undoing={undoing} />
      ))}
      {entries?.length === 0 ? (
        <Card className="history-none">
          <Plate tone="info">
            <Icon name="history" />
          </Plate>
          <div className="grow">
            <h2>{t('history.none')}</h2>
            <p className="quiet">{t('history.noneSay')}</p>
          </div>
        </Card>
      ) : null}
      <Day title={t('times.today')} entries={groups.today} when="clock" {...day} />
      <Day title={t('times.yesterday')} entries={groups.yesterday} when="clock" {...day} />
      <Day title={t('history.earlier')} entries={groups.earlier} when="day" {...day} />
      {all.length === 0 ? null : (
        <>
          <p className="history-kept small quiet">
            <Icon name="clock" size="small" />
            {t('history.keptDays', { backupDays })}
          </p>
          <p className="history-kept small quiet">
            <Icon name="lock" size="small" />
            {t('history.kept')}
          </p>
        </>
      )}
      <UndoQuestions undoing={undoing} />
    </>
  );
}

function Trouble({
  problem,
  onAgain,
}: {
  readonly problem: Problem | null;
  readonly onAgain: (() => void) | null;
}) {
  const { t } = useTranslation();
  if (problem === null) return null;
  const again =
    onAgain === null ? null : (
      <Button kind="line" onPress={onAgain}>
        {t('common.tryAgain')}
      </Button>
    );
  return (
    <div className="history-problem">
      <ProblemNotice problem={problem} act={<ProblemAct code={problem.code} other={again} />} />
    </div>
  );
}

interface DayProps {
  readonly title: string;
  readonly entries: readonly HistoryEntry[];
  readonly when: 'clock' | 'day';
  readonly undoing: Undoing;
  readonly what: (entry: HistoryEntry) => string;
}

function Day({ title, entries, when, undoing, what }: DayProps) {
  if (entries.length === 0) return null;
  return (
    <section>
      <h2 className="history-day">{title}</h2>
      <Card as="ul" className="history-list">
        {entries.map((entry) => (
          <HistoryRow key={entry.id} entry={entry} what={what(entry)} when={when} undoing={undoing} />
        ))}
      </Card>
    </section>
  );
}
