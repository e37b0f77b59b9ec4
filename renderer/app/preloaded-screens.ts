/** The screens that are one press away from the first, in a bundle that does not hold it up (late-screen.tsx). */
export { AppSettings } from '../features/preferences/preferences-screen.tsx';
export { HelpDrawer } from '../shared/frame/help-drawer.tsx';
export { History } from '../features/history/history.tsx';
export { OneSite } from '../features/site/site-screen.tsx';
export { Connect } from '../features/account/connect/connect.tsx';
