import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatabaseJob } from '../../../../electron/contract/jobs.ts';
import type { DatabaseSize } from '../../../../electron/contract/mongodb.ts';
import { Button } from '../../../design/button.tsx';
import { Icon } from '../../../design/icon.tsx';
import type { IconName } from '../../../design/icon.tsx';
import { ProblemNotice } from '../../../shared/problem/problem-notice.tsx';
import { useHistory } from '../../../stores/history.ts';
import { useJobs } from '../../../stores/jobs.ts';
import { percent, size as sizeWords } from '../../../locales/sizes.ts';
import { UndoQuestions, useUndo } from '../../../shared/actions/undo.tsx';
import { ProblemAct } from '../../../shared/problem/problem-action.tsx';

/** What was freed, measured once more, and what Atlas shows of it. */
export function Cleared({ work, size }: { readonly work: DatabaseJob; readonly size: DatabaseSize }) {
  const { t } = useTranslation();
  const { freed, place } = work;
  const freedWords = () => {
    if (freed === null) return t('mongodbCleanup.done.freedUnknown');
    return freed <= 0
      ? t('mongodbCleanup.done.freedNone')
      : t('mongodbCleanup.done.freed', { size: sizeWords(freed) });
  };
  const notes: readonly { readonly icon: IconName; readonly words: string }[] = [
    {
      icon: 'database',
      words: `${freedWords()} ${t('mongodbCleanup.done.now', { percent: percent(size.bytes, size.limit) })}`,
    },
    ...(place === null
      ? []
      : ([{ icon: 'copies', words: t('mongodbCleanup.done.copy', { place }) }] as const)),
    { icon: 'clock', words: `${t('mongodbCleanup.done.lag')} ${t('mongodbCleanup.done.index')}` },
  ];
  return (
    <ul className="work-notes">
      {notes.map(({ icon, words }) => (
        <li key={icon}>
          <Icon name={icon} size="small" />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}

/** After it: take it back, or choose more. */
export function ClearedActs({ work }: { readonly work: DatabaseJob }) {
  const { t } = useTranslation();
  const { entries, load } = useHistory();
  const undoing = useUndo();
  useEffect(() => void load(), [load]);
  const entry = entries?.find(({ act, siteId }) => act === 'clear' && siteId === work.siteId);
  return (
    <>
      {undoing.problem === null ? null : (
        <ProblemNotice level={3} problem={undoing.problem} act={<ProblemAct code={undoing.problem.code} />} />
      )}
      <Button onPress={() => useJobs.getState().dismiss(work)}>{t('mongodbCleanup.done.more')}</Button>
      {entry?.undo === 'possible' ? (
        <Button kind="line" icon="undo" busy={undoing.busy !== null} onPress={() => undoing.begin(entry)}>
          {t(undoing.busy === null ? 'history.undo' : 'history.undoing')}
        </Button>
      ) : null}
      <UndoQuestions undoing={undoing} />
    </>
  );
}
