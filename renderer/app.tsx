import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './shared/problem/problem-notice.tsx';
import { AppFrame } from './shared/frame/app-frame.tsx';
import { PracticeBand } from './shared/frame/practice-band.tsx';
import { useHelp } from './shared/frame/help-button.tsx';
import { LateScreen, loadLate, loadNear, NearScreen } from './app/lazy-screen.tsx';
import { MySites } from './features/sites/sites-screen.tsx';
import { Welcome } from './features/account/welcome/welcome.tsx';
import { useApp } from './stores/app.ts';
import { usePlace } from './stores/navigation.ts';
import type { Place } from './stores/navigation.ts';
import { useSpoken } from './shared/announcer.ts';

/** The table of contents of the window: one screen for each place. */
function Screen({ place }: { place: Place }) {
  switch (place.screen) {
    case 'welcome':
      return <Welcome note={place.note} />;
    case 'connect':
      return <NearScreen show={({ Connect }) => <Connect />} />;
    case 'sites':
      return (
        <AppFrame>
          <MySites />
        </AppFrame>
      );
    case 'site':
      return (
        <AppFrame>
          <NearScreen show={({ OneSite }) => <OneSite key={place.id} id={place.id} />} />
        </AppFrame>
      );
    case 'settings-of':
      return <LateScreen show={({ SettingsOf }) => <SettingsOf key={place.id} {...place} />} />;
    case 'compare':
      return <LateScreen show={({ Compare }) => <Compare key={place.id} id={place.id} />} />;
    case 'copies':
      return <LateScreen show={({ Copies }) => <Copies key={place.id} id={place.id} />} />;
    case 'restore':
      return (
        <LateScreen show={({ Restore }) => <Restore key={`${place.id} ${place.copy ?? ''}`} {...place} />} />
      );
    case 'versions':
      return <LateScreen show={({ Versions }) => <Versions key={place.id} id={place.id} />} />;
    case 'tidy':
      return <LateScreen show={({ TidyUp }) => <TidyUp />} />;
    case 'plan':
      return <LateScreen show={({ Plan }) => <Plan key={place.id} id={place.id} />} />;
    case 'address':
      return <LateScreen show={({ Address }) => <Address key={place.id} id={place.id} />} />;
    case 'delete':
      return <LateScreen show={({ Delete }) => <Delete key={place.id} id={place.id} />} />;
    case 'people':
      return <LateScreen show={({ People }) => <People key={place.id} id={place.id} />} />;
    case 'database':
      return <LateScreen show={({ Database }) => <Database key={place.id} id={place.id} />} />;
    case 'string-wizard':
      return (
        <LateScreen
          show={({ StringWizards }) => (
            <StringWizards key={`${place.wizard} ${place.site ?? ''}`} place={place} />
          )}
        />
      );
    case 'room':
      return <LateScreen show={({ Room }) => <Room key={place.id} id={place.id} />} />;
    case 'data':
      return <LateScreen show={({ Data }) => <Data key={place.id ?? ''} id={place.id} />} />;
    case 'save-all':
      return <LateScreen show={({ SaveAll }) => <SaveAll />} />;
    case 'shutdown':
      return <LateScreen show={({ Shutdown }) => <Shutdown />} />;
    case 'history':
      return (
        <AppFrame>
          <NearScreen show={({ History }) => <History />} />
        </AppFrame>
      );
    case 'settings':
      return (
        <AppFrame>
          <NearScreen show={({ AppSettings }) => <AppSettings />} />
        </AppFrame>
      );
  }
}

export function App() {
  const { t } = useTranslation();
  const world = useApp((state) => state.snapshot?.mode);
  const problem = useApp((state) => state.problem);
  const here = usePlace((state) => state.here);
  const help = useHelp((state) => state.open);
  const spoken = useSpoken((state) => state.text);
  // In braces: newer Chromium answers a promise, which React would take for a clean-up.
  useLayoutEffect(() => {
    window.scrollTo(0, here.scroll);
  }, [here]);
  useEffect(() => {
    const screen = {
      welcome: t('welcome.title'),
      connect: t('welcome.connectGo'),
      sites: t('common.mySites'),
      site: t('sites.page'),
      'settings-of': t('common.siteSettings'),
      copies: t('common.savedCopies'),
      compare: t('common.savedCopies'),
      restore: t('common.putBack'),
      versions: t('site.more.back'),
      tidy: t('common.tidyUp'),
      plan: t('common.plans'),
      address: t('common.webAddress'),
      delete: t('common.deleteSite'),
      people: t('common.people'),
      database: t('common.database'),
      'string-wizard': t('common.connection'),
      room: t('common.room'),
      data: t('common.data'),
      'save-all': t('common.saveAll'),
      shutdown: t('common.shutdown'),
      history: t('common.history'),
      settings: t('common.appSettings'),
    }[here.place.screen];
    document.title = t('common.windowTitle', { screen });
  }, [here, t]);
  // One press away from here: fetched before it is asked for.
  useEffect(() => {
    if (world === undefined) return;
    const idle = requestIdleCallback(() => void loadNear());
    return () => cancelIdleCallback(idle);
  }, [world]);
  useEffect(() => {
    if (here.place.screen === 'site') void loadLate();
  }, [here]);

  return (
    <div className={world === 'practice' ? 'window practice' : 'window'}>
      {world === 'practice' ? <PracticeBand /> : null}
      {world === undefined ? null : <Screen place={here.place} />}
      {problem === null ? null : <ProblemNotice problem={problem} />}
      {help ? <NearScreen show={({ HelpDrawer }) => <HelpDrawer />} /> : null}
      <output className="vh">{spoken}</output>
    </div>
  );
}
