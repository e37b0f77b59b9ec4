import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { AutomaticCopy } from '../../../electron/contract/backups.ts';
import { ask } from '../../bridge/bridge.ts';
import { ConfirmDialog, Facts } from '../../design/confirm-dialog.tsx';
import { Icon } from '../../design/icon.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';

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
    const answer = await ask('backups.remove', { copy: copy.id });
    setBusy(false);
    if (answer.ok || answer.problem.code === 'copy-gone') onRemoved();
    // Main asked once more in a window of its own, and the person keeps it.
    else if (answer.problem.code === 'not-agreed') onKeep();
    else setProblem(answer.problem);
  };
  return (
    <ConfirmDialog
      title={t('backups.remove.title', { when })}
      tone="warning"
      sign={<Icon name="copies" />}
      lead={t('backups.remove.lead')}
      go={t(busy ? 'backups.remove.going' : 'backups.remove.go')}
      keep={t('backups.remove.keep')}
      busy={busy}
      onGo={() => void remove()}
      onKeep={onKeep}
    >
      <Facts
        facts={[
          { tone: 'ok', words: t('backups.remove.others') },
          { tone: 'warning', words: t('backups.remove.undo') },
        ]}
      />
      {problem === null ? null : <ProblemNotice level={3} problem={problem} />}
    </ConfirmDialog>
  );
}
