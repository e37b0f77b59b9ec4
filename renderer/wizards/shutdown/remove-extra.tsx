import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { PaidExtra } from '../../../electron/contract/shutdown.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { Plate, StateShape } from '../../components/state-shape.tsx';
import { UnlockDialog } from '../../screens/copies/unlock-dialog.tsx';
import { useJobs } from '../../stores/jobs.ts';

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
  const [waiting, setWaiting] = useState(false);
  const [locked, setLocked] = useState(false);
  const [jobId, setJobId] = useState<string | null>(null);
  const job = useJobs(({ bySite }) => bySite[id]);
  const ended = job !== undefined && job.id === jobId && job.state !== 'running' ? job : null;
  useEffect(() => {
    if (ended === null) return;
    useJobs.getState().dismiss(id);
    if (ended.problem?.code === 'copies-locked') {
      setJobId(null);
      setWaiting(false);
      setLocked(true);
      return;
    }
    if (ended.problem === null) onRemoved();
    else onProblem(ended.problem);
    onClose();
  }, [ended?.id, ended?.state]);

  const go = async () => {
    setWaiting(true);
    const ticket = await ask('tickets.issue', { id, act: 'remove-addon', typed });
    const answer = ticket.ok
      ? await ask('addons.remove', { id, addon: name, ticket: ticket.value.ticket })
      : ticket;
    if (answer.ok && answer.value !== null) {
      useJobs.getState().take([answer.value]);
      setJobId(answer.value.id);
      return;
    }
    if (!answer.ok) onProblem(answer.problem);
    onClose();
  };
  const matches = typed.trim() === name;
  if (locked) return <UnlockDialog onClose={onClose} onOpen={() => setLocked(false)} />;
  return (
    <Dialog
      kind="confirm"
      title={t('shutdown.remove.title', { plan })}
      onClose={onClose}
      mayClose={() => !waiting}
      aside={
        <Plate tone="stop">
          <StateShape shape="alert" />
        </Plate>
      }
    >
      <p className="dialog-lead">{t('shutdown.remove.lead')}</p>
      <ul className="dialog-facts">
        <li>
          <span className="is-ok">
            <StateShape shape="tick" />
          </span>
          {t('shutdown.remove.site', { site })} {t('shutdown.remove.copy')}
        </li>
        {extra.holdsData ? (
          <li>
            <span className="is-stop">
              <StateShape shape="alert" />
            </span>
            {t('shutdown.remove.data')}
          </li>
        ) : null}
      </ul>
      {waiting ? (
        <p role="status">
          <b>{t('shutdown.remove.waiting')}</b> {t('shutdown.remove.waitingSay')}
        </p>
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
      <div className="dialog-acts">
        <Button
          kind="stop"
          busy={waiting}
          offBecause={matches ? undefined : why}
          onPress={() => void go()}
        >
          {t('shutdown.remove.go')}
        </Button>
        <span data-focus>
          <Button kind="primary" onPress={onClose}>
            {t('shutdown.remove.keep')}
          </Button>
        </span>
      </div>
    </Dialog>
  );
}
