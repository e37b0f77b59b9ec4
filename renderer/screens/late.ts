/** The screens that come in a bundle of their own, when one of them is first opened (late-screen.tsx). */
export { Address } from './address/address.tsx';
export { ChangedSince } from './history/changed-since.tsx';
export { Compare } from './compare/compare.tsx';
export { Copies } from './copies/copies.tsx';
export { Data } from './data/data.tsx';
export { Database } from './database/database.tsx';
export { Delete } from './delete/delete.tsx';
export { People } from './people/people.tsx';
export { Plan } from './plan/plan.tsx';
export { Restore } from './restore/restore.tsx';
export { Room } from './room/room.tsx';
export { SaveAll } from './save-all/save-all.tsx';
export { SettingsOf } from './settings-of/settings-of.tsx';
export { TidyUp } from './tidy-up/tidy-up.tsx';
export { Versions } from './versions/versions.tsx';
export { Shutdown } from '../wizards/shutdown/shutdown.tsx';
export { StringWizards } from '../wizards/string/string-wizard.tsx';
