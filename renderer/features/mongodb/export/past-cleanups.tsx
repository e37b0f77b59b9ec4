import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../design/button.tsx';
import { Card } from '../../../design/card.tsx';
import { ProblemNotice } from '../../../shared/problem/problem-notice.tsx';
import { useHistory } from '../../../stores/history.ts';
import { useNow } from '../../../shared/now.ts';
import { amount } from '../../../locales/sizes.ts';
import { useTimes } from '../../../locales/use-times.ts';
import { clearedOf } from '../../../shared/actions/entry-text.ts';
import { UndoQuestions, useUndo } from '../../../shared/actions/undo.tsx';
import { ProblemAct } from '../../../shared/problem/problem-action.tsx';

/** Without an account there is no History page: what was taken out of a database can be put back from here. */
export function ClearedBefore() {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const { entries, load } = useHistory();
  const undoing = useUndo();
  useEffect(() => void load(), [load]);
  const cleared = (entries ?? []).filter(({ act, undo }) => act === 'clear' && undo === 'possible');
  if (cleared.length === 0) return null;
  return (
    <Card className="export-out">
      <h2>{t('mongodbExport.cleared.title')}</h2>
      {undoing.problem === null ? null : (
        <ProblemNotice level={3} problem={undoing.problem} act={<ProblemAct code={undoing.problem.code} />} />
      )}
      <ul className="export-notes">
        {cleared.map((entry) => (
          <li key={entry.id}>
            <span className="grow">
              {t('mongodbExport.cleared.one', {
                name: clearedOf(entry)?.database ?? '',
                count: clearedOf(entry)?.documents ?? 0,
                lines: amount(clearedOf(entry)?.documents ?? 0),
                when: times.when(entry.at),
              })}
            </span>
            <Button
              kind="line"
              icon="undo"
              busy={undoing.busy === entry.id}
              says={clearedOf(entry)?.database ?? ''}
              onPress={() => undoing.begin(entry)}
            >
              {t('history.undo')}
            </Button>
          </li>
        ))}
      </ul>
      <UndoQuestions undoing={undoing} />
    </Card>
  );
}
