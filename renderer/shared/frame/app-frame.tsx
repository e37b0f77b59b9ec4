import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from '../../design/brand.tsx';
import { Icon } from '../../design/icon.tsx';
import type { IconName } from '../../design/icon.tsx';
import { useApp } from '../../stores/app.ts';
import { useNavigation } from '../../stores/navigation.ts';
import type { ScreenName } from '../../stores/navigation.ts';
import { useSites } from '../../stores/sites.ts';
import './app-frame.css';

const places = [
  { screen: 'sites', icon: 'home', words: 'common.mySites' },
  { screen: 'account-cleanup', icon: 'box', words: 'common.tidyUp' },
  { screen: 'history', icon: 'history', words: 'common.history' },
  { screen: 'preferences', icon: 'sliders', words: 'common.appSettings' },
] as const satisfies readonly { screen: ScreenName; icon: IconName; words: string }[];

/** The frame for looking and reading: side list, account, page. */
export function AppFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { here, go } = useNavigation();
  const { route } = here;
  // Everything that belongs to one site hangs under the list of sites.
  const ofSite = 'id' in route ? 'sites' : route.screen;
  const current = route.screen === 'delete' ? 'account-cleanup' : ofSite;
  return (
    <div className="app">
      <nav className="side" aria-label={t('common.main')}>
        <div className="side-inner">
          <Brand />
          <ul className="side-list">
            {places.map(({ screen, icon, words }) => (
              <li key={screen}>
                <button
                  type="button"
                  className="nav"
                  aria-current={screen === current ? 'page' : undefined}
                  onClick={() => route.screen !== screen && go({ screen })}
                >
                  <Icon name={icon} />
                  {t(words)}
                </button>
              </li>
            ))}
          </ul>
          <Who />
        </div>
      </nav>
      <main className="page">{children}</main>
    </div>
  );
}

/** Whose account this is. Signing out is one press away, in App settings. */
function Who() {
  const { t } = useTranslation();
  const snapshot = useApp((state) => state.snapshot);
  const offline = useSites((state) => state.trouble?.code === 'offline');
  const go = useNavigation((state) => state.go);
  if (snapshot === null || snapshot.mode === 'none') return null;
  const { accounts, mode: world } = snapshot;
  const [account] = accounts;
  const name =
    world === 'practice'
      ? t('who.practice')
      : accounts.length > 1
        ? t('who.several', { count: accounts.length })
        : account?.name
          ? t('who.named', { name: account.name })
          : t('who.unnamed');
  const say = () => {
    if (offline) return t('who.offline');
    if (world === 'practice') return t('who.practiceSay');
    if (accounts.some(({ needsKey }) => needsKey)) return t('who.needsKey');
    return accounts.some(({ kept }) => kept === 'session') ? t('who.session') : t('who.connected');
  };
  return (
    <button type="button" className="who" onClick={() => go({ screen: 'preferences' })}>
      <Icon name="people" />
      <span>
        <b>{name}</b>
        <span className="quiet">{say()}</span>
      </span>
    </button>
  );
}
