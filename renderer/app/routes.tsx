import type { ParseKeys } from 'i18next';
import type { ReactNode } from 'react';
import type { Site } from '../../electron/contract/sites.ts';
import { Welcome } from '../features/account/welcome/welcome.tsx';
import { SitesScreen } from '../features/sites/sites-screen.tsx';
import { WithSite } from '../shared/site/site-page.tsx';
import type { Route, ScreenName } from '../stores/navigation.ts';
import { LazyScreen } from './lazy-screen.tsx';
import type { Screens } from './lazy-screen.tsx';

interface RouteEntry<Name extends ScreenName> {
  /** What the title of the window says. */
  readonly title: ParseKeys;
  /** Beside the list of the app's main pages; the others are guided and bring their own frame. */
  readonly framed?: true;
  /** A <LazyScreen> comes in the bundle of the later screens. */
  readonly draw: (route: Route<Name>) => ReactNode;
}

/** Draws a later screen about one site. */
const ofSite =
  <Here extends { readonly id: string }>(show: (screens: Screens, site: Site, route: Here) => ReactNode) =>
  (route: Here) => (
    <LazyScreen
      show={(screens) => (
        <WithSite key={route.id} id={route.id}>
          {(site) => show(screens, site, route)}
        </WithSite>
      )}
    />
  );

const exportOfSite = ofSite(({ ExportScreen }, site) => <ExportScreen site={site} />);

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
    // It looks for its site itself: what a person typed outlasts a list in which the site is missing.
    draw: ({ id, changes }) => (
      <LazyScreen show={({ ConfigVarsScreen }) => <ConfigVarsScreen key={id} id={id} changes={changes} />} />
    ),
  },
  backups: {
    title: 'common.savedCopies',
    draw: ofSite(({ BackupsScreen }, site) => <BackupsScreen site={site} />),
  },
  'backups-compare': {
    title: 'common.savedCopies',
    draw: ofSite(({ CompareScreen }, site) => <CompareScreen site={site} />),
  },
  'backups-restore': {
    title: 'common.putBack',
    draw: ofSite(({ RestoreScreen }, site, { copy }) => <RestoreScreen key={copy} site={site} copy={copy} />),
  },
  'backups-export-all': {
    title: 'common.saveAll',
    draw: () => <LazyScreen show={({ ExportAll }) => <ExportAll />} />,
  },
  releases: {
    title: 'site.more.back',
    draw: ofSite(({ ReleasesScreen }, site) => <ReleasesScreen site={site} />),
  },
  'account-cleanup': {
    title: 'common.tidyUp',
    draw: () => <LazyScreen show={({ AccountCleanupScreen }) => <AccountCleanupScreen />} />,
  },
  'dyno-size': {
    title: 'common.plans',
    draw: ofSite(({ DynoSizeScreen }, site) => <DynoSizeScreen site={site} />),
  },
  rename: {
    title: 'common.webAddress',
    draw: ofSite(({ RenameScreen }, site) => <RenameScreen site={site} />),
  },
  delete: {
    title: 'common.deleteSite',
    draw: ({ id }) => (
      <LazyScreen
        show={({ DeleteScreen }) => (
          <WithSite key={id} id={id} keep>
            {(site) => <DeleteScreen site={site} />}
          </WithSite>
        )}
      />
    ),
  },
  collaborators: {
    title: 'common.people',
    draw: ofSite(({ CollaboratorsScreen }, site) => <CollaboratorsScreen site={site} />),
  },
  'connection-strings': {
    title: 'common.database',
    draw: ofSite(({ ConnectionStringScreen }, site) => <ConnectionStringScreen site={site} />),
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
    draw: ofSite(({ CleanupScreen }, site) => <CleanupScreen site={site} />),
  },
  'mongodb-export': {
    title: 'common.takeData',
    draw: ({ id }) =>
      id === null ? (
        <LazyScreen show={({ ExportScreen }) => <ExportScreen site={null} />} />
      ) : (
        exportOfSite({ id })
      ),
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
