import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../design/card.tsx';
import type { Side } from '../../../../electron/contract/backups.ts';
import { Button } from '../../../design/button.tsx';
import { ChoiceCards } from '../../../design/choice-cards.tsx';
import { ProblemNotice } from '../../../shared/problem/problem-notice.tsx';
import { useNow } from '../../../shared/now.ts';
import { useTimes } from '../../../locales/use-times.ts';
import type { CopiesState } from '../use-automatic-backups.ts';
import { ProblemAct } from '../../../shared/problem/problem-action.tsx';
import { keyOf } from './chosen-side.ts';
import type { SideState } from './use-side.ts';

/** How many automatic copies stand open; there may be fifty. */
const open = 5;

interface SideCardProps {
  readonly side: Side;
  readonly state: SideState;
  readonly copies: CopiesState;
}

/** One side of a comparison: the site as it is, an automatic copy, or a file. */
export function SideCard({ side, state, copies: { copies, after } }: SideCardProps) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const [all, setAll] = useState(false);
  const { chosen, problem, choose } = state;
  const kept = copies ?? [];
  const shown = all ? kept : kept.slice(0, open);
  const file = chosen?.file?.file ?? null;
  return (
    <Card>
      <h2>{t(`compare.${side}`)}</h2>
      <ChoiceCards
        legend={t(`compare.${side}`)}
        value={chosen === null ? '' : keyOf(chosen.ref)}
        options={[
          { value: 'site', title: t('compare.site'), say: t('compare.siteSay') },
          ...shown.map((copy) => {
            const then = after(copy);
            return {
              value: copy.id,
              title: times.exactly(copy.takenAt),
              say: then === null ? times.ago(copy.takenAt) : t('backups.automatic.next', { what: then }),
            };
          }),
          { value: 'file', title: t('compare.file'), say: file ?? t('compare.fileSay') },
        ]}
        onChoose={(key) => void choose(key)}
      />
      {kept.length <= shown.length ? null : (
        <Button kind="quiet" icon="plus" onPress={() => setAll(true)}>
          {t('compare.more', { count: kept.length })}
        </Button>
      )}
      {problem === null ? null : (
        <ProblemNotice level={3} problem={problem} act={<ProblemAct code={problem.code} />} />
      )}
    </Card>
  );
}
