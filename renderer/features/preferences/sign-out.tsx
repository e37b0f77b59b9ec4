import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../electron/contract/problems.ts';
import { ask } from '../../bridge/bridge.ts';
import { ConfirmDialog, Facts } from '../../design/confirm-dialog.tsx';
import { Icon } from '../../design/icon.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { useApp } from '../../stores/app.ts';
import { useNavigation } from '../../stores/navigation.ts';

const facts = [
  { tone: 'ok', words: 'preferences.sure.sites' },
  { tone: 'ok', words: 'preferences.sure.history' },
  { tone: 'warning', words: 'preferences.sure.key' },
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
    useNavigation.getState().reset({ screen: 'welcome', note });
  };
  return (
    <ConfirmDialog
      title={t('preferences.sure.title')}
      tone="info"
      sign={<Icon name="signOut" />}
      lead={t('preferences.sure.lead')}
      go={leaving ? t('preferences.signingOut') : t('preferences.sure.go')}
      keep={t('preferences.sure.keep')}
      busy={leaving}
      onGo={() => void signOut()}
      onKeep={onKeep}
    >
      <Facts facts={facts.map(({ tone, words }) => ({ tone, words: t(words) }))} />
      {problem === null ? null : <ProblemNotice level={3} problem={problem} />}
    </ConfirmDialog>
  );
}
