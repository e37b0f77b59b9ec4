/** The screens that come in a bundle of their own, when one of them is first opened (app.tsx). */
export { Copies } from './copies/copies.tsx';
export { Restore } from './restore/restore.tsx';
export { SettingsOf } from './settings-of/settings-of.tsx';
export { Versions } from './versions/versions.tsx';
