import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/sites.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { Losses } from '../../../electron/contract/actions.ts';
import { ask } from '../../bridge/bridge.ts';
import { ConfirmDialog, Facts } from '../../design/confirm-dialog.tsx';
import type { Fact } from '../../design/confirm-dialog.tsx';
import { Field } from '../../design/field.tsx';
import { Spinner } from '../../design/icon.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import { useTitleOf } from '../../shared/site/site-status.ts';

interface SureProps {
  readonly site: Site;
  readonly losses: Losses;
  readonly onKeep: () => void;
  readonly onProblem: (problem: Problem) => void;
  /** The name was right: with this ticket main may be asked to delete it. */
  readonly onTicket: (ticket: string) => void;
}

/** The page's last question: the name is typed, and keeping the site is the main answer. Main asks once more after it. */
export function Sure({ site, losses, onKeep, onProblem, onTicket }: SureProps) {
  const { t } = useTranslation();
  const why = useId();
  const title = useTitleOf()(site.title);
  const { id, name } = site;
  const [typed, setTyped] = useState('');
  const [waiting, setWaiting] = useState(false);
  const matches = typed.trim() === name;

  const go = async () => {
    setWaiting(true);
    const ticket = await ask('actions.issueTicket', { id, act: 'delete', typed });
    if (ticket.ok) onTicket(ticket.value.ticket);
    else onProblem(ticket.problem);
  };
  const facts: readonly Fact[] = [
    { tone: 'ok', words: t('deleteSite.sure.copy') },
    ...(losses.stays === null
      ? []
      : [{ tone: 'ok', words: t('deleteSite.sure.database', { host: losses.stays.host }) } as const]),
    ...(losses.addons.length === 0
      ? []
      : [{ tone: 'stop', words: t('deleteSite.sure.addons', { count: losses.addons.length }) } as const]),
    { tone: 'stop', words: t('deleteSite.sure.links') },
  ];
  return (
    <ConfirmDialog
      title={t('deleteSite.sure.title', { site: title })}
      tone="stop"
      sign={<StateShape shape="alert" />}
      lead={t('deleteSite.sure.lead')}
      go={t('deleteSite.sure.go')}
      keep={t('deleteSite.keep')}
      goKind="stop"
      busy={waiting}
      goOffBecause={matches ? undefined : why}
      keepOffBecause={waiting ? why : undefined}
      mayClose={() => !waiting}
      onGo={() => void go()}
      onKeep={onKeep}
    >
      <Facts facts={facts} />
      {waiting ? (
        <output className="delete-wait">
          <Spinner />
          <span>
            <b>{t('deleteSite.sure.waiting')}</b> {t('deleteSite.sure.waitingSay')}
          </span>
        </output>
      ) : (
        <div className="delete-type">
          <Field label={t('deleteSite.sure.type', { name })} maxLength={64} onText={setTyped} />
        </div>
      )}
      {matches || waiting ? null : (
        <p className="small quiet" id={why}>
          {t('deleteSite.sure.why')}
        </p>
      )}
    </ConfirmDialog>
  );
}
