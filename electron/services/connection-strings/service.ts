import type { FileDialogs } from '../../base/file-dialogs.ts';
import type { Events } from '../../contract/events.ts';
import type { Result } from '../../contract/result.ts';
import type { SavedCopy } from '../../contract/backups.ts';
import type { Clock } from '../../base/clock.ts';
import type { Secret } from '../../base/secret.ts';
import { createStringsDesk, type StringsDesk } from './session.ts';
import { createLooking, type Looking } from './sources.ts';
import type { Owner } from './ports.ts';
import { saveStringCopy } from './export.ts';
import type { TestString } from './test-readings.ts';
import type { WizardStore } from './wizard-progress-store.ts';
import { createWizards, type Wizards } from './wizard-progress.ts';

/** Everything about connection strings, of all accounts together or of practice alone. */
export interface Strings extends StringsDesk, Looking {
  readonly wizards: Wizards;
  /** Null: no place was picked. */
  saveCopy(
    id: string,
    format: 'sitekeeper' | 'heroku-env',
    passphrase: Secret | null,
  ): Promise<Result<SavedCopy | null>>;
  /** An account was signed out: nothing of its strings stays, also on the disk. */
  leave(owner: Owner): Promise<void>;
}

export function createStrings(options: {
  readonly clock: Clock;
  readonly files: FileDialogs;
  readonly emit: <Name extends 'test.changed' | 'string.changed'>(name: Name, payload: Events[Name]) => void;
  readonly onBug: (where: string, cause: unknown) => string;
  readonly test: TestString;
  /** Keeps the wizards that have no site. */
  readonly own: WizardStore;
  readonly owners: () => readonly Owner[];
}): Strings {
  const { clock, files, emit } = options;
  const desk = createStringsDesk({
    test: options.test,
    onTest: (string, test) => emit('test.changed', { string, test }),
    onChange: (view) => emit('string.changed', view),
    onKnown: (id) => wizards.follow(id),
    onBug: options.onBug,
  });
  const wizards = createWizards({ desk, clock, own: options.own, owners: options.owners });
  return {
    ...desk,
    ...createLooking({ desk, files, clock }),
    wizards,
    async close() {
      await desk.close();
      await Promise.all(
        [options.own, ...options.owners().map((owner) => owner.wizards)].map((one) => one.idle()),
      );
    },
    async saveCopy(id, format, passphrase) {
      const string = desk.usable(id);
      if (!string.ok) return string;
      const { text, site } = string.value;
      const apps = options.owners().map((owner) => (site === null ? null : owner.appOf(site)));
      const app = apps.find((one) => one !== null) ?? null;
      return saveStringCopy({ text, app, format, passphrase, files, now: clock.now() });
    },
    async leave(owner) {
      desk.forget(owner);
      await owner.wizards.clear();
    },
  };
}
