import type { ParseKeys } from 'i18next';
import type { ReactNode } from 'react';
import { Welcome } from '../features/account/welcome/welcome.tsx';
import { SitesScreen } from '../features/sites/sites-screen.tsx';
import type { Route, ScreenName } from '../stores/navigation.ts';
import { LazyScreen } from './lazy-screen.tsx';

interface RouteEntry<Name extends ScreenName> {
  /** What the title of the window says. */
  readonly title: ParseKeys;
  /** Beside the list of the app's main pages; the others are guided and bring their own frame. */
  readonly framed?: true;
  /** A <LazyScreen> comes in the bundle of the later screens. */
  readonly draw: (route: Route<Name>) => ReactNode;
}

/** The table of contents of the window: title and screen of each route. */
export const routes: { readonly [Name in ScreenName]: RouteEntry<Name> } = {
  welcome: { title: 'welcome.title', draw: ({ note }) => <Welcome note={note} /> },
  connect: { title: 'welcome.connectGo', draw: () => <LazyScreen show={({ Connect }) => <Connect />} /> },
  sites: { title: 'common.mySites', framed: true, draw: () => <SitesScreen /> },
  site: {
    title: 'sites.page',
    framed: true,
    draw: ({ id }) => <LazyScreen show={({ SiteScreen }) => <SiteScreen key={id} id={id} />} />,
  },
  'config-vars': {
    title: 'common.siteSettings',
    draw: (route) => (
      <LazyScreen show={({ ConfigVarsScreen }) => <ConfigVarsScreen key={route.id} {...route} />} />
    ),
  },
  backups: {
    title: 'common.savedCopies',
    draw: ({ id }) => <LazyScreen show={({ BackupsScreen }) => <BackupsScreen key={id} id={id} />} />,
  },
  'backups-compare': {
    title: 'common.savedCopies',
    draw: ({ id }) => <LazyScreen show={({ CompareScreen }) => <CompareScreen key={id} id={id} />} />,
  },
  'backups-restore': {
    title: 'common.putBack',
    draw: (route) => (
      <LazyScreen
        show={({ RestoreScreen }) => <RestoreScreen key={`${route.id} ${route.copy ?? ''}`} {...route} />}
      />
    ),
  },
  'backups-export-all': {
    title: 'common.saveAll',
    draw: () => <LazyScreen show={({ ExportAll }) => <ExportAll />} />,
  },
  releases: {
    title: 'site.more.back',
    draw: ({ id }) => <LazyScreen show={({ ReleasesScreen }) => <ReleasesScreen key={id} id={id} />} />,
  },
  'account-cleanup': {
    title: 'common.tidyUp',
    draw: () => <LazyScreen show={({ AccountCleanupScreen }) => <AccountCleanupScreen />} />,
  },
  'dyno-size': {
    title: 'common.plans',
    draw: ({ id }) => <LazyScreen show={({ DynoSizeScreen }) => <DynoSizeScreen key={id} id={id} />} />,
  },
  rename: {
    title: 'common.webAddress',
    draw: ({ id }) => <LazyScreen show={({ RenameScreen }) => <RenameScreen key={id} id={id} />} />,
  },
  delete: {
    title: 'common.deleteSite',
    draw: ({ id }) => <LazyScreen show={({ DeleteScreen }) => <DeleteScreen key={id} id={id} />} />,
  },
  collaborators: {
    title: 'common.people',
    draw: ({ id }) => (
      <LazyScreen show={({ CollaboratorsScreen }) => <CollaboratorsScreen key={id} id={id} />} />
    ),
  },
  'connection-strings': {
    title: 'common.database',
    draw: ({ id }) => (
      <LazyScreen show={({ ConnectionStringScreen }) => <ConnectionStringScreen key={id} id={id} />} />
    ),
  },
  'connection-string-wizard': {
    title: 'common.connection',
    draw: (route) => (
      <LazyScreen
        show={({ ConnectionStringWizard }) => (
          <ConnectionStringWizard key={`${route.wizard} ${route.site ?? ''}`} place={route} />
        )}
      />
    ),
  },
  'mongodb-cleanup': {
    title: 'common.databaseSize',
    draw: ({ id }) => <LazyScreen show={({ CleanupScreen }) => <CleanupScreen key={id} id={id} />} />,
  },
  'mongodb-export': {
    title: 'common.takeData',
    draw: ({ id }) => <LazyScreen show={({ ExportScreen }) => <ExportScreen key={id ?? ''} id={id} />} />,
  },
  shutdown: { title: 'common.shutdown', draw: () => <LazyScreen show={({ Shutdown }) => <Shutdown />} /> },
  history: {
    title: 'common.history',
    framed: true,
    draw: () => <LazyScreen show={({ History }) => <History />} />,
  },
  preferences: {
    title: 'common.appSettings',
    framed: true,
    draw: () => <LazyScreen show={({ PreferencesScreen }) => <PreferencesScreen />} />,
  },
};
