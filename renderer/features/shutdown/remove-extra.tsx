import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SiteJob } from '../../../electron/contract/jobs.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { PaidExtra } from '../../../electron/contract/shutdown.ts';
import { ask } from '../../bridge/bridge.ts';
import { ConfirmDialog, Facts } from '../../design/confirm-dialog.tsx';
import { Field } from '../../design/field.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import { UnlockDialog } from '../../shared/backup-lock/unlock-dialog.tsx';
import { dismissOnSite, siteJob, useJobs } from '../../stores/jobs.ts';

interface RemoveExtraProps {
  readonly extra: PaidExtra;
  /** What the person calls its site. */
  readonly site: string;
  readonly onClose: () => void;
  readonly onProblem: (problem: Problem) => void;
  readonly onRemoved: () => void;
}

/** The job as it ends. Its end was read here, so it is no news on the site's page. */
function endOf(job: SiteJob): Promise<SiteJob> {
  const { promise, resolve } = Promise.withResolvers<SiteJob>();
  const look = () => {
    const now = siteJob(useJobs.getState().all, job.siteId);
    if (now?.id === job.id && now.state !== 'running') resolve(now);
  };
  const stop = useJobs.subscribe(look);
  useJobs.getState().take([job]);
  look();
  return promise.finally(() => {
    stop();
    dismissOnSite(job.siteId);
  });
}

/** The page's last question before an add-on goes: its name is typed. Main asks once more after it. */
export function RemoveExtra({ extra, site, onClose, onProblem, onRemoved }: RemoveExtraProps) {
  const { t } = useTranslation();
  const why = useId();
  const { siteId: id, name, plan } = extra;
  const [typed, setTyped] = useState('');
  const [waiting, setWaiting] = useState(false);
  const [locked, setLocked] = useState(false);

  const go = async () => {
    setWaiting(true);
    const ticket = await ask('actions.issueTicket', { id, act: 'remove-addon', typed });
    const answer = ticket.ok
      ? await ask('actions.removeAddon', { id, addon: name, ticket: ticket.value.ticket })
      : ticket;
    const ended = answer.ok && answer.value !== null ? await endOf(answer.value) : null;
    setWaiting(false);
    if (ended?.problem?.code === 'copies-locked') {
      setLocked(true);
      return;
    }
    const problem = answer.ok ? (ended?.problem ?? null) : answer.problem;
    if (problem !== null) onProblem(problem);
    else if (ended !== null) onRemoved();
    onClose();
  };
  const matches = typed.trim() === name;
  if (locked) return <UnlockDialog onClose={onClose} onOpen={() => setLocked(false)} />;
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
