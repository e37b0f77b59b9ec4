import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../electron/contract/problems.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Icon } from '../../components/icon.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Plate, StateShape } from '../../components/state-shape.tsx';
import { useApp } from '../../stores/app.ts';
import { usePlace } from '../../stores/place.ts';

const facts = [
  { tone: 'ok', shape: 'tick', words: 'settings.sure.sites' },
  { tone: 'ok', shape: 'tick', words: 'settings.sure.history' },
  { tone: 'shut', shape: 'triangle', words: 'settings.sure.key' },
] as const;

/** Asks once, says what happens, and afterwards tells on Welcome whether the key is really gone. */
export function SignOut({ account, onKeep }: { account: string; onKeep: () => void }) {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const signOut = async () => {
    setLeaving(true);
    const answer = await ask('account.signOut', { account });
    setLeaving(false);
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    const others = useApp.getState().snapshot?.accounts.some(({ id }) => id !== account) === true;
    if (others) {
      onKeep();
      return;
    }
    const note = answer.value.gone ? 'signed-out' : 'sign-out-unsure';
    usePlace.getState().reset({ screen: 'welcome', note });
  };
  return (
    <Dialog
      kind="confirm"
      title={t('settings.sure.title')}
      onClose={onKeep}
      aside={
        <Plate tone="info">
          <Icon name="signOut" />
        </Plate>
      }
    >
      <p className="dialog-lead">{t('settings.sure.lead')}</p>
      <ul className="dialog-facts">
        {facts.map(({ tone, shape, words }) => (
          <li key={words}>
            <span className={`is-${tone}`}>
              <StateShape shape={shape} />
            </span>
            {t(words)}
          </li>
        ))}
      </ul>
      {problem === null ? null : <ProblemNotice level={3} problem={problem} />}
      <div className="dialog-acts">
        <Button kind="line" busy={leaving} onPress={() => void signOut()}>
          {leaving ? t('settings.signingOut') : t('settings.sure.go')}
        </Button>
        <span data-focus>
          <Button kind="primary" onPress={onKeep}>
            {t('settings.sure.keep')}
          </Button>
        </span>
      </div>
    </Dialog>
  );
}
