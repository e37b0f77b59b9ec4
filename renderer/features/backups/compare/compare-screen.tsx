import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Site } from '../../../../electron/contract/sites.ts';
import type { Problem } from '../../../../electron/contract/problems.ts';
import type { CompareView } from '../../../../electron/contract/backups.ts';
import { ask } from '../../../bridge/bridge.ts';
import { Button } from '../../../design/button.tsx';
import { ProblemNotice } from '../../../shared/problem/problem-notice.tsx';
import { useNavigation } from '../../../stores/navigation.ts';
import { StepFrame } from '../../../shared/wizard/step-frame.tsx';
import '../backups-screen.css';
import { UnlockDialog } from '../../../shared/backup-lock/unlock-dialog.tsx';
import { useCopies } from '../use-automatic-backups.ts';
import { ProblemAct } from '../../../shared/problem/problem-action.tsx';
import { useTitleOf } from '../../../shared/site/site-status.ts';
import { Compared } from './comparison.tsx';
import { LockedDialog } from './locked-dialog.tsx';
import { comparable } from './chosen-side.ts';
import { SideCard } from './side-card.tsx';
import { useSide } from './use-side.ts';

const offReason = 'compare-off-reason';

/** Two copies of one site, or a copy and the site, beside each other. */
export function CompareScreen({ site }: { readonly site: Site }) {
  const { t } = useTranslation();
  const { id } = site;
  const title = useTitleOf()(site.title);
  const copies = useCopies(id);
  const one = useSide(id, 'one');
  const other = useSide(id, 'other');
  const [view, setView] = useState<CompareView | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const ready = comparable(one.chosen, other.chosen);

  const compare = async () => {
    if (one.chosen === null || other.chosen === null) return;
    setBusy(true);
    setProblem(null);
    const answer = await ask('backups.compareView', { id, one: one.chosen.ref, other: other.chosen.ref });
    setBusy(false);
    if (answer.ok) setView(answer.value);
    else setProblem(answer.problem);
  };
  if (view !== null) return <Compared view={view} about={title} onBack={() => setView(null)} />;
  const locked = [one, other].find((side) => side.locked);
  const trouble = copies.problem ?? problem;
  return (
    <StepFrame
      key="choose"
      title={t('compare.title')}
      lead={t('compare.lead')}
      count={null}
      about={title}
      wide
      onBack={() => useNavigation.getState().back()}
      promise={t('compare.promise')}
      main={
        <Button
          kind="primary"
          busy={busy}
          offBecause={ready ? undefined : offReason}
          onPress={() => void compare()}
        >
          {t(busy ? 'compare.going' : 'compare.go')}
        </Button>
      }
    >
      {trouble === null || trouble.code === 'copies-locked' ? null : (
        <ProblemNotice problem={trouble} act={<ProblemAct code={trouble.code} />} />
      )}
      <div className="copies sources">
        <SideCard side="one" state={one} copies={copies} />
        <SideCard side="other" state={other} copies={copies} />
      </div>
      {ready ? null : (
        <p className="small quiet" id={offReason}>
          {t('compare.chooseTwo')}
        </p>
      )}
      {locked === undefined ? null : <LockedDialog side={locked} />}
      {problem?.code === 'copies-locked' ? (
        <UnlockDialog onClose={() => setProblem(null)} onOpen={() => void compare()} />
      ) : null}
    </StepFrame>
  );
}
