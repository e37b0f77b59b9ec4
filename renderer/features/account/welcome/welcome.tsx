import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../electron/contract/problems.ts';
import { Banner } from '../../../design/banner.tsx';
import { Brand } from '../../../design/brand.tsx';
import { Button } from '../../../design/button.tsx';
import { Card } from '../../../design/card.tsx';
import { Icon } from '../../../design/icon.tsx';
import type { IconName } from '../../../design/icon.tsx';
import { ProblemNotice } from '../../../shared/problem/problem-notice.tsx';
import { Plate, StateShape } from '../../../design/state-shape.tsx';
import { useHeading } from '../../../design/use-heading.ts';
import { NightScene } from '../../../pictures/night-scene.tsx';
import { useApp } from '../../../stores/app.ts';
import { useNavigation } from '../../../stores/navigation.ts';
import type { Route } from '../../../stores/navigation.ts';
import { beginWizard } from '../../connection-strings/open-wizard.ts';
import { HelpButton } from '../../../shared/frame/help-button.tsx';
import { Unfinished } from '../../connection-strings/resume-banner.tsx';
import './welcome.css';

/** What this version really does; a promise is added here when it can be kept. */
const promises = [
  { icon: 'pulse', title: 'welcome.see', say: 'welcome.seeSay' },
  { icon: 'again', title: 'welcome.restart', say: 'welcome.restartSay' },
  { icon: 'key', title: 'welcome.safe', say: 'welcome.safeSay' },
] as const satisfies readonly { icon: IconName; title: string; say: string }[];

type Note = Extract<Route, { screen: 'welcome' }>['note'];

export function Welcome({ note }: { note: Note }) {
  const { t } = useTranslation();
  const heading = useHeading();
  const enterPractice = useApp((state) => state.enterPractice);
  const go = useNavigation((state) => state.go);
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const practise = async () => {
    setOpening(true);
    setProblem(await enterPractice());
    setOpening(false);
  };

  return (
    <div className="welcome">
      <main>
        <header className="welcome-top">
          <Brand />
          <HelpButton />
        </header>
        <div className="welcome-mid">
          {note === undefined ? null : <SignedOut note={note} />}
          <Unfinished site={null} heading={heading} />
          <h1 ref={heading} tabIndex={-1}>
            {t('welcome.heading')}
          </h1>
          <p className="lead">{t('welcome.lead')}</p>
          <ul className="welcome-promises">
            {promises.map(({ icon, title, say }) => (
              <li key={title}>
                <Plate tone="info">
                  <Icon name={icon} />
                </Plate>
                <span>
                  <b>{t(title)}</b>
                  <span className="quiet">{t(say)}</span>
                </span>
              </li>
            ))}
          </ul>
          {problem === null ? null : <ProblemNotice problem={problem} />}
          <div className="welcome-two">
            <Card>
              <h2>{t('welcome.practice')}</h2>
              <p className="quiet">{t('welcome.practiceSay')}</p>
              <Button kind="line" wide busy={opening} onPress={() => void practise()}>
                {opening ? t('welcome.practiceBusy') : t('welcome.practiceGo')}
              </Button>
            </Card>
            <Card>
              <h2>{t('welcome.connect')}</h2>
              <p className="quiet">{t('welcome.connectSay')}</p>
              <Button kind="primary" wide onPress={() => go({ screen: 'connect' })}>
                {t('welcome.connectGo')}
              </Button>
            </Card>
          </div>
          <p className="welcome-database">
            <span className="quiet">
              <b>{t('welcome.database')}</b> {t('welcome.databaseSay')}
            </span>
            <Button kind="quiet" icon="database" onPress={() => beginWizard('rebuild', null, null)}>
              {t('welcome.databaseGo')}
            </Button>
            <Button kind="quiet" icon="box" onPress={() => go({ screen: 'mongodb-export', id: null })}>
              {t('welcome.data')}
            </Button>
          </p>
        </div>
        <p className="welcome-foot small quiet">
          <Icon name="shield" size="small" />
          <span>{t('common.promise')}</span>
        </p>
      </main>
      <aside>
        <NightScene words={t('welcome.scene')} />
      </aside>
    </div>
  );
}

/** Said once, after signing out: what became of the key. */
function SignedOut({ note }: { note: NonNullable<Note> }) {
  const { t } = useTranslation();
  return note === 'signed-out' ? (
    <Banner tone="ok" sign={<StateShape shape="tick" />} title={t('welcome.gone')}>
      {t('welcome.goneSay')}
    </Banner>
  ) : (
    <Banner tone="warning" sign={<StateShape shape="triangle" />} title={t('welcome.notGone')}>
      {t('welcome.notGoneSay')}
    </Banner>
  );
}
