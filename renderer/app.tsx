import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyScreen, loadScreens } from './app/lazy-screen.tsx';
import { routes } from './app/routes.tsx';
import { useSpoken } from './shared/announcer.ts';
import { AppFrame } from './shared/frame/app-frame.tsx';
import { useHelp } from './shared/frame/help-button.tsx';
import { PracticeBand } from './shared/frame/practice-band.tsx';
import { ProblemNotice } from './shared/problem/problem-notice.tsx';
import { useApp } from './stores/app.ts';
import { useNavigation } from './stores/navigation.ts';
import type { Route, ScreenName } from './stores/navigation.ts';

/** The screen of a route, in its frame. */
function screenOf<Name extends ScreenName>(route: Route<Name>) {
  const { framed, draw } = routes[route.screen];
  const screen = draw(route);
  return framed === undefined ? screen : <AppFrame>{screen}</AppFrame>;
}

export function App() {
  const { t } = useTranslation();
  const mode = useApp((state) => state.snapshot?.mode);
  const problem = useApp((state) => state.problem);
  const here = useNavigation((state) => state.here);
  const help = useHelp((state) => state.open);
  const spoken = useSpoken((state) => state.text);
  // In braces: newer Chromium answers a promise, which React would take for a clean-up.
  useLayoutEffect(() => {
    window.scrollTo(0, here.scroll);
  }, [here]);
  useEffect(() => {
    document.title = t('common.windowTitle', { screen: t(routes[here.route.screen].title) });
  }, [here, t]);
  // One press away from here: fetched before it is asked for.
  useEffect(() => {
    if (mode === undefined) return;
    const idle = requestIdleCallback(() => void loadScreens());
    return () => cancelIdleCallback(idle);
  }, [mode]);

  return (
    <div className={mode === 'practice' ? 'window practice' : 'window'}>
      {mode === 'practice' ? <PracticeBand /> : null}
      {mode === undefined ? null : screenOf(here.route)}
      {problem === null ? null : <ProblemNotice problem={problem} />}
      {help ? <LazyScreen show={({ HelpDrawer }) => <HelpDrawer />} /> : null}
      <output className="visually-hidden">{spoken}</output>
    </div>
  );
}
