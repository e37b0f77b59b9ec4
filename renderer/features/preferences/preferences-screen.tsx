import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../electron/contract/account.ts';
import type { Snapshot } from '../../../electron/contract/app.ts';
import { locales, themes } from '../../../electron/contract/preferences.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Choice } from '../../design/choice.tsx';
import { Brand } from '../../design/brand.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { useHeading } from '../../design/use-heading.ts';
import { useApp } from '../../stores/app.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { HelpButton } from '../../shared/frame/help-button.tsx';
import './preferences-screen.css';
import { IdentityCard } from './backup-key-card.tsx';
import { SignOut } from './sign-out.tsx';

export function PreferencesScreen() {
  const { t } = useTranslation();
  const heading = useHeading();
  const snapshot = useApp((state) => state.snapshot);
  return (
    <>
      <div className="top">
        <h1 ref={heading} tabIndex={-1}>
          {t('preferences.title')}
        </h1>
        <HelpButton />
      </div>
      {snapshot === null ? null : (
        <div className="settings">
          <AccountsCard accounts={snapshot.accounts} practice={snapshot.mode === 'practice'} />
          <LookCard snapshot={snapshot} />
          {snapshot.mode === 'none' ? null : <IdentityCard />}
          <PracticeCard on={snapshot.mode === 'practice'} />
          <About snapshot={snapshot} />
        </div>
      )}
    </>
  );
}

/** Every account that is connected. A volunteer may look after the sites of several families. */
function AccountsCard({ accounts, practice }: { accounts: readonly Account[]; practice: boolean }) {
  const { t } = useTranslation();
  const go = useNavigation((state) => state.go);
  return (
    <Card>
      <h2>{t('preferences.account')}</h2>
      {accounts.map((account) => (
        <AccountRow key={account.id} account={account} />
      ))}
      {accounts.length === 0 ? <p className="quiet">{t('preferences.none')}</p> : null}
      {practice ? null : (
        <Button kind={accounts.length === 0 ? 'soft' : 'quiet'} onPress={() => go({ screen: 'connect' })}>
          {t(accounts.length === 0 ? 'preferences.connect' : 'preferences.connectAnother')}
        </Button>
      )}
    </Card>
  );
}

function AccountRow({ account }: { account: Account }) {
  const { t } = useTranslation();
  const go = useNavigation((state) => state.go);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <p>
        <b>{account.name ?? account.email}</b>
        {account.name === null ? null : <span className="tech raw">{account.email}</span>}
      </p>
      <p className="quiet">
        {account.kept === 'keychain'
          ? t('preferences.keptKeychain')
          : t(`connect.kept.${account.keychainTrouble ?? 'absent'}`)}{' '}
        {account.kept === 'session' ? t('preferences.keptSession') : null}{' '}
        <span className="tech">{t('connect.check.whereTech')}</span>
      </p>
      <p className="row">
        {account.needsKey ? (
          <Button kind="primary" onPress={() => go({ screen: 'connect' })}>
            {t('sites.keyAct')}
          </Button>
        ) : null}
        <Button kind="line" icon="signOut" onPress={() => setAsking(true)}>
          {t('preferences.signOut')}
        </Button>
      </p>
      {asking ? <SignOut account={account.id} onKeep={() => setAsking(false)} /> : null}
    </>
  );
}

function LookCard({ snapshot }: { snapshot: Snapshot }) {
  const { t } = useTranslation();
  const prefer = useApp((state) => state.prefer);
  const { theme, locale } = snapshot.preferences;
  return (
    <Card>
      <h2>{t('preferences.look')}</h2>
      <Choice
        legend={t('preferences.theme')}
        value={theme}
        options={themes.map((value) => ({ value, label: t(`preferences.themes.${value}`) }))}
        onChoose={(value) => void prefer({ theme: value })}
      />
      {snapshot.packaged ? null : (
        <Choice
          legend={t('preferences.language')}
          hint={t('preferences.languageSay')}
          value={locale}
          options={locales.map((value) => ({ value, label: t(`preferences.locales.${value}`) }))}
          onChoose={(value) => void prefer({ locale: value })}
        />
      )}
    </Card>
  );
}

function PracticeCard({ on }: { on: boolean }) {
  const { t } = useTranslation();
  const { enterPractice, leavePractice } = useApp();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = async () => {
    setBusy(true);
    setProblem(await (on ? leavePractice() : enterPractice()));
    setBusy(false);
  };
  return (
    <Card>
      <h2>{t('preferences.practice')}</h2>
      <p className="quiet">{on ? t('preferences.practiceOn') : t('preferences.practiceOff')}</p>
      <Button icon="flag" busy={busy} onPress={() => void change()}>
        {on ? t('practice.leave') : t('preferences.practiceEnter')}
      </Button>
      {problem === null ? null : <ProblemNotice problem={problem} />}
    </Card>
  );
}

function About({ snapshot }: { snapshot: Snapshot }) {
  const { t } = useTranslation();
  return (
    <Card>
      <h2 className="visually-hidden">{t('preferences.about')}</h2>
      <Brand />
      <p className="quiet">
        {t('preferences.version', { version: snapshot.version })}.{' '}
        {t(`preferences.runtime.${snapshot.runtime}`)}
      </p>
      <p className="quiet">{t('common.promise')}</p>
    </Card>
  );
}
