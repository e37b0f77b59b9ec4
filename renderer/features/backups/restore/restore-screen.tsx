import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Site } from '../../../../electron/contract/sites.ts';
import type { Problem } from '../../../../electron/contract/problems.ts';
import type { RestoreView } from '../../../../electron/contract/backups.ts';
import type { Result } from '../../../../electron/contract/result.ts';
import { ask } from '../../../bridge/bridge.ts';
import { useNavigation } from '../../../stores/navigation.ts';
import { ChangePage } from '../../../shared/actions/config-change-page.tsx';
import { useAction } from '../../../shared/actions/use-action.ts';
import { UnlockDialog } from '../../../shared/backup-lock/unlock-dialog.tsx';
import { Difference } from './difference.tsx';
import { LockedStep } from './locked-step.tsx';
import './restore-screen.css';
import { SourceStep } from './source-step.tsx';

interface RestoreProps {
  readonly site: Site;
  /** The automatic copy to begin with; none while the person chooses. */
  readonly copy?: string | undefined;
}

const back = () => useNavigation.getState().back();

type Stage =
  | { readonly at: 'source' }
  | { readonly at: 'locked' }
  | { readonly at: 'difference'; readonly view: RestoreView };

/** Putting settings back: choose a copy, open it if it is locked, tick what comes back, watch it go in. */
export function RestoreScreen({ site, copy }: RestoreProps) {
  const { t } = useTranslation();
  const [stage, setStage] = useState<Stage>({ at: 'source' });
  const [asking, setAsking] = useState(copy !== undefined);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [locked, setLocked] = useState(false);
  const action = useAction();
  const { id } = site;

  /** Where an opened file or copy leads to. */
  const take = useCallback((answer: Result<RestoreView | null>) => {
    setAsking(false);
    if (!answer.ok) {
      if (answer.problem.code === 'copy-needs-passphrase') setStage({ at: 'locked' });
      else if (answer.problem.code === 'copies-locked') setLocked(true);
      else setProblem(answer.problem);
    } else if (answer.value !== null) setStage({ at: 'difference', view: answer.value });
  }, []);
  useEffect(() => {
    if (copy !== undefined) void ask('backups.restoreFromCopy', { id, copy }).then(take);
  }, [id, copy, take]);

  const open = async (from: 'backups.restorePick' | 'backups.restorePaste') => {
    setAsking(true);
    setProblem(null);
    take(await ask(from, { id }));
  };
  const toSource = () => {
    setStage({ at: 'source' });
    setProblem(null);
  };
  if (action.job !== null) {
    return <ChangePage site={site} action={action} started={action.job} />;
  }
  switch (stage.at) {
    case 'source':
      return (
        <>
          <SourceStep
            site={site}
            asking={asking ? t(copy === undefined ? 'restore.source.picking' : 'restore.opening') : null}
            problem={problem}
            onPick={() => void open('backups.restorePick')}
            onPaste={() => void open('backups.restorePaste')}
            onBack={back}
          />
          {locked ? (
            <UnlockDialog
              onClose={() => setLocked(false)}
              onOpen={() => {
                setLocked(false);
                setAsking(true);
                if (copy !== undefined) void ask('backups.restoreFromCopy', { id, copy }).then(take);
              }}
            />
          ) : null}
        </>
      );
    case 'locked':
      return (
        <LockedStep
          site={site}
          onOpened={(view) => setStage({ at: 'difference', view })}
          onOther={toSource}
        />
      );
    case 'difference':
      return (
        <Difference
          site={site}
          view={stage.view}
          action={action}
          onBack={copy === undefined ? toSource : back}
        />
      );
  }
}
