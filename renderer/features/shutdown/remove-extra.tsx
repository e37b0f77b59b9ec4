import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../electron/contract/jobs.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { Result } from '../../../electron/contract/result.ts';
import type { PaidExtra } from '../../../electron/contract/shutdown.ts';
import { ask } from '../../bridge/bridge.ts';
import { ConfirmDialog, Facts } from '../../design/confirm-dialog.tsx';
import { Field } from '../../design/field.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import { useAction } from '../../shared/actions/use-action.ts';
import { UnlockDialog } from '../../shared/backup-lock/unlock-dialog.tsx';
import { dismissOnSite } from '../../stores/jobs.ts';

interface RemoveExtraProps {
  readonly extra: PaidExtra;
  /** What the person calls its site. */
  readonly site: string;
  readonly onClose: () => void;
  readonly onProblem: (problem: Problem) => void;
  readonly onRemoved: () => void;
}

/** The page's last question before an add-on goes: its name is typed. Main asks once more after it. */
export function RemoveExtra({ extra, site, onClose, onProblem, onRemoved }: RemoveExtraProps) {
  const { t } = useTranslation();
  const why = useId();
  const { siteId: id, name, plan } = extra;
  const [typed, setTyped] = useState('');
  const [checking, setChecking] = useState(false);
  const action = useAction();
  const waiting = checking || action.busy;

  const refuse = (problem: Problem) => {
    onProblem(problem);
    onClose();
  };
  const onAnswer = (answer: Result<Job | null>) => {
    if (!answer.ok) refuse(answer.problem);
    else if (answer.value === null) onClose();
  };
  const onEnd = ({ problem }: Job) => {
    // Its end was read here, so it is no news on the site's page.
    dismissOnSite(id);
    if (problem !== null) return refuse(problem);
    onRemoved();
    onClose();
  };
  const go = async () => {
    setChecking(true);
    const ticket = await ask('actions.issueTicket', { id, act: 'remove-addon', typed });
    setChecking(false);
    if (!ticket.ok) return refuse(ticket.problem);
    const input = { id, addon: name, ticket: ticket.value.ticket };
    action.start('actions.removeAddon', input, { onAnswer, onEnd });
  };
  const matches = typed.trim() === name;
  // A ticket is good once: the name is typed anew.
  if (action.question === 'copies-locked') return <UnlockDialog onClose={onClose} onOpen={action.leave} />;
  return (
    <ConfirmDialog
      title={t('shutdown.remove.title', { plan })}
      tone="stop"
      sign={<StateShape shape="alert" />}
      lead={t('shutdown.remove.lead')}
      go={t('shutdown.remove.go')}
      keep={t('shutdown.remove.keep')}
      goKind="stop"
      busy={waiting}
      goOffBecause={matches ? undefined : why}
      mayClose={() => !waiting}
      onGo={() => void go()}
      onKeep={onClose}
    >
      <Facts
        facts={[
          { tone: 'ok', words: `${t('shutdown.remove.site', { site })} ${t('shutdown.remove.copy')}` },
          ...(extra.holdsData ? [{ tone: 'stop', words: t('shutdown.remove.data') } as const] : []),
        ]}
      />
      {waiting ? (
        <output>
          <b>{t('shutdown.remove.waiting')}</b> {t('shutdown.remove.waitingSay')}
        </output>
      ) : (
        <div className="shut-sure">
          <Field label={t('shutdown.remove.type', { name })} maxLength={256} onText={setTyped} />
        </div>
      )}
      {matches || waiting ? null : (
        <p className="small quiet" id={why}>
          {t('shutdown.remove.why')}
        </p>
      )}
    </ConfirmDialog>
  );
}
