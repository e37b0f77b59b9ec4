/** The screens that come in a bundle of their own, when one of them is first opened (late-screen.tsx). */
export { Address } from '../features/rename/rename-screen.tsx';
export { ChangedSince } from '../shared/actions/changed-since.tsx';
export { Compare } from '../features/backups/compare/compare-screen.tsx';
export { Copies } from '../features/backups/backups-screen.tsx';
export { Data } from '../features/mongodb/export/export-screen.tsx';
export { Database } from '../features/connection-strings/connection-string-screen.tsx';
export { Delete } from '../features/delete/delete-screen.tsx';
export { People } from '../features/collaborators/collaborators-screen.tsx';
export { Plan } from '../features/dyno-size/dyno-size-screen.tsx';
export { Restore } from '../features/backups/restore/restore-screen.tsx';
export { Room } from '../features/mongodb/cleanup/cleanup-screen.tsx';
export { SaveAll } from '../features/backups/save-all/export-all.tsx';
export { SettingsOf } from '../features/config-vars/config-vars-screen.tsx';
export { TidyUp } from '../features/account-cleanup/account-cleanup-screen.tsx';
export { Versions } from '../features/releases/releases-screen.tsx';
export { Shutdown } from '../features/shutdown/shutdown.tsx';
export { StringWizards } from '../features/connection-strings/wizards/string-wizard.tsx';
