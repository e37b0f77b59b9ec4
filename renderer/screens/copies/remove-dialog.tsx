import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { AutomaticCopy } from '../../../electron/contract/site-page.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Icon } from '../../components/icon.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Plate, StateShape } from '../../components/state-shape.tsx';

interface RemoveDialogProps {
  readonly copy: AutomaticCopy;
  readonly when: string;
  readonly onKeep: () => void;
  readonly onRemoved: () => void;
}

/** Deleting one automatic copy. Keeping it is the default; the site itself is not touched, so nothing here is red. */
export function RemoveDialog({ copy, when, onKeep, onRemoved }: RemoveDialogProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const remove = async () => {
    setBusy(true);
    const answer = await ask('copies.remove', { copy: copy.id });
    setBusy(false);
    if (answer.ok || answer.problem.code === 'copy-gone') onRemoved();
    else setProblem(answer.problem);
  };
  return (
    <Dialog
      kind="confirm"
      title={t('copies.remove.title', { when })}
      onClose={onKeep}
      aside={
        <Plate tone="shut">
          <Icon name="copies" />
        </Plate>
      }
    >
      <p className="dialog-lead">{t('copies.remove.lead')}</p>
      <ul className="dialog-facts">
        <li>
          <span className="is-ok">
            <StateShape shape="tick" />
          </span>
          {t('copies.remove.others')}
        </li>
        <li>
          <span className="is-shut">
            <StateShape shape="triangle" />
          </span>
          {t('copies.remove.undo')}
        </li>
      </ul>
      {problem === null ? null : <ProblemNotice level={3} problem={problem} />}
      <div className="dialog-acts">
        <Button kind="line" busy={busy} onPress={() => void remove()}>
          {t(busy ? 'copies.remove.going' : 'copies.remove.go')}
        </Button>
        <span data-focus>
          <Button kind="primary" onPress={onKeep}>
            {t('copies.remove.keep')}
          </Button>
        </span>
      </div>
    </Dialog>
  );
}
