/** The screens that are one press away from the first, in a bundle that does not hold it up (late-screen.tsx). */
export { AppSettings } from './app-settings/app-settings.tsx';
export { HelpDrawer } from './frame/help.tsx';
export { History } from './history/history.tsx';
export { OneSite } from './one-site/one-site.tsx';
export { Connect } from '../wizards/connect/connect.tsx';
