import { useId, useState } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../../electron/contract/jobs.ts';
import type { CleanupChoice, CleanupPreview } from '../../../../electron/contract/mongodb.ts';
import type { Problem } from '../../../../electron/contract/problems.ts';
import type { Result } from '../../../../electron/contract/result.ts';
import { ask } from '../../../bridge/bridge.ts';
import { ConfirmDialog, Facts } from '../../../design/confirm-dialog.tsx';
import type { Fact } from '../../../design/confirm-dialog.tsx';
import { Field } from '../../../design/field.tsx';
import { Icon, Spinner } from '../../../design/icon.tsx';
import { amount, size } from '../../../locales/sizes.ts';
import { useAction } from '../../../shared/actions/use-action.ts';
import { UnlockDialog } from '../../../shared/backup-lock/unlock-dialog.tsx';
import { needsName } from './usage-layers.ts';
import { sharedWords } from './shared-with.tsx';

interface SureProps {
  /** What the person calls the site. */
  readonly site: string;
  readonly string: string;
  /** The database's name: it is typed for what goes as a whole. */
  readonly database: string;
  readonly choice: CleanupChoice;
  readonly preview: CleanupPreview;
  readonly onKeep: () => void;
  readonly onProblem: (problem: Problem) => void;
  /** Null: the person kept it when main asked. */
  readonly onAnswer: (work: Job | null) => void;
}

/** What is saved, what stays, what is lost. `history`: readings and treatments go. */
function factsOf(t: TFunction, history: boolean, sharedWith: readonly string[]): readonly Fact[] {
  return [
    { tone: 'ok', words: t('mongodbCleanup.sure.copy') },
    { tone: 'ok', words: t(history ? 'mongodbCleanup.sure.copiedOut' : 'mongodbCleanup.sure.stays') },
    { tone: 'warning', words: t(history ? 'mongodbCleanup.sure.lost' : 'mongodbCleanup.sure.reports') },
    ...(sharedWith.length === 0
      ? []
      : [
          {
            tone: 'warning',
            words: `${sharedWords(t, sharedWith)} ${t('mongodbCleanup.sharedSay')}`,
          } as const,
        ]),
  ];
}

/** The page's last question: what is saved, what stays, what is lost. Keeping everything is the main answer. */
export function Sure({ site, string, database, choice, preview, onKeep, onProblem, onAnswer }: SureProps) {
  const { t } = useTranslation();
  const why = useId();
  const wait = useId();
  const [typed, setTyped] = useState('');
  const [checking, setChecking] = useState(false);
  const action = useAction();
  const waiting = checking || action.starting;
  const named = needsName(choice.what);
  const matches = !named || typed.trim() === database;
  const history = choice.what === 'old-history';
  const bytes = size(preview.bytes);

  const answered = (answer: Result<Job | null>) => {
    if (answer.ok) onAnswer(answer.value);
    else if (answer.problem.code !== 'copies-locked') onProblem(answer.problem);
  };
  const go = async () => {
    setChecking(true);
    const ticket = named ? await ask('mongodb.cleanupTicket', { string, choice, typed }) : null;
    setChecking(false);
    if (ticket !== null && !ticket.ok) return onProblem(ticket.problem);
    const input = { string, choice, ticket: ticket?.value.ticket ?? null };
    action.start('mongodb.cleanupStart', input, { onAnswer: answered });
  };
  // A ticket is good once, so it is asked for anew.
  if (action.question === 'copies-locked')
    return (
      <UnlockDialog
        onClose={onKeep}
        onOpen={() => {
          action.leave();
          void go();
        }}
      />
    );
  return (
    <ConfirmDialog
      title={t('mongodbCleanup.sure.title', { size: bytes, site })}
      tone="warning"
      sign={<Icon name="database" />}
      lead={t(history ? 'mongodbCleanup.sure.history' : 'mongodbCleanup.sure.devicestatus', {
        lines: amount(preview.documents),
      })}
      go={t('mongodbCleanup.sure.go', { size: bytes })}
      keep={t('mongodbCleanup.sure.keep')}
      busy={waiting}
      goOffBecause={matches ? undefined : why}
      keepOffBecause={waiting ? wait : undefined}
      mayClose={() => !waiting}
      onGo={() => void go()}
      onKeep={onKeep}
    >
      <Facts facts={factsOf(t, history, preview.sharedWith)} />
      <ul className="dialog-notes">
        <li>
          <Icon name="undo" />
          {t('mongodbCleanup.sure.back')}
        </li>
      </ul>
      {waiting ? <Waiting id={wait} named={named} /> : null}
      {named && !waiting ? (
        <div className="sure-type">
          <Field
            label={t('mongodbCleanup.sure.type', { name: database })}
            maxLength={256}
            onText={setTyped}
          />
          {matches ? null : (
            <p className="small quiet" id={why}>
              {t('mongodbCleanup.sure.why')}
            </p>
          )}
        </div>
      ) : null}
    </ConfirmDialog>
  );
}

/** While main asks: a window of its own for what the name was typed for. */
function Waiting({ id, named }: { readonly id: string; readonly named: boolean }) {
  const { t } = useTranslation();
  return (
    <output className="sure-wait" id={id}>
      <Spinner />
      {named ? (
        <span>
          <b>{t('mongodbCleanup.sure.waiting')}</b> {t('mongodbCleanup.sure.waitingSay')}
        </span>
      ) : (
        t('mongodbCleanup.going')
      )}
    </output>
  );
}
