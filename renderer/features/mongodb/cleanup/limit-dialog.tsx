import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatabaseSize } from '../../../../electron/contract/mongodb.ts';
import type { Problem } from '../../../../electron/contract/problems.ts';
import { ask } from '../../../bridge/bridge.ts';
import { Button } from '../../../design/button.tsx';
import { ChoiceCards } from '../../../design/choice-cards.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { Field } from '../../../design/field.tsx';
import { Icon } from '../../../design/icon.tsx';
import { ProblemNotice } from '../../../shared/problem/problem-notice.tsx';
import { Plate } from '../../../design/state-shape.tsx';
import { size as sizeWords } from '../../../locales/sizes.ts';
import { freeLimit, flexLimit, limitOf } from './limit.ts';

interface LimitDialogProps {
  readonly string: string;
  readonly size: DatabaseSize;
  readonly onClose: () => void;
  readonly onSize: (size: DatabaseSize) => void;
}

type Kind = 'free' | 'flex' | 'other';

function kindOf({ limit, limitFrom }: DatabaseSize): Kind {
  if (limitFrom === 'free' || limit === freeLimit) return 'free';
  return limit === flexLimit ? 'flex' : 'other';
}

/** The person says what the cluster can hold: nothing in the database tells it. */
export function LimitDialog({ string, size, onClose, onSize }: LimitDialogProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>(() => kindOf(size));
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async () => {
    const bytes = { free: null, flex: flexLimit, other: limitOf(typed) }[kind];
    const unreadable = kind === 'other' && bytes === null;
    setWrong(unreadable);
    if (unreadable || busy) return;
    setBusy(true);
    const answer = await ask('mongodb.setLimit', { string, bytes });
    setBusy(false);
    if (answer.ok) onSize(answer.value);
    else setProblem(answer.problem);
  };
  return (
    <Dialog
      kind="confirm"
      title={t('mongodbCleanup.limits.title')}
      onClose={onClose}
      aside={
        <Plate tone="info">
          <Icon name="database" />
        </Plate>
      }
    >
      <p className="dialog-lead">{t('mongodbCleanup.limits.lead')}</p>
      <form
        className="limits"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ChoiceCards
          legend={t('mongodbCleanup.limits.title')}
          value={kind}
          options={[
            {
              value: 'free',
              title: t('mongodbCleanup.limits.free', { size: sizeWords(freeLimit) }),
              say: t('mongodbCleanup.limits.freeSay'),
            },
            {
              value: 'flex',
              title: t('mongodbCleanup.limits.flex', { size: sizeWords(flexLimit) }),
              say: t('mongodbCleanup.limits.flexSay'),
            },
            {
              value: 'other',
              title: t('mongodbCleanup.limits.other'),
              say: t('mongodbCleanup.limits.otherSay'),
            },
          ]}
          onChoose={setKind}
        />
        {kind === 'other' ? (
          <Field
            label={t('mongodbCleanup.limits.label')}
            maxLength={12}
            wrong={wrong ? t('mongodbCleanup.limits.wrong') : undefined}
            onText={setTyped}
          />
        ) : null}
        {problem === null ? null : <ProblemNotice level={3} problem={problem} />}
        <div className="dialog-acts">
          <Button kind="line" onPress={onClose}>
            {t('common.notNow')}
          </Button>
          <Button kind="primary" submit busy={busy}>
            {t(busy ? 'mongodbCleanup.limits.saving' : 'mongodbCleanup.limits.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
