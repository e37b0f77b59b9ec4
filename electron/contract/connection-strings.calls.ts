import { call } from './call.ts';
import type {
  Question,
  SiteStrings,
  StringTest,
  StringView,
  StringWizard,
  WizardPlace,
} from './connection-strings.ts';
import type { SiteJob } from './jobs.ts';
import type { SavedCopy } from './backups.ts';

/**
 * Finding, repairing, testing and saving a connection string. `site`: Heroku's id of the site that it is for; null
 * without one. `string`: the id of a string that main holds until the app closes.
 */
export const stringCalls = {
  'strings.ofSite': call<{ id: string }, SiteStrings>(),
  /** Looks in the settings of the site, of its earlier releases, and in the automatic copies; the likeliest first. */
  'strings.find': call<{ id: string }, readonly StringView[]>(),
  /** The strings in a file that main asks for: a copy, a list of settings, a note. Null: that window was closed. */
  'strings.pick': call<{ site: string | null }, readonly StringView[] | null>(),
  /** Opens the picked file when it turned out to be locked. */
  'strings.unlock': call<{ site: string | null; passphrase: string }, readonly StringView[]>(),
  /** Reads the clipboard in main and takes what it needs of it. */
  'strings.paste': call<{ site: string | null }, StringView>(),
  'strings.type': call<{ site: string | null; text: string }, StringView>(),
  /** Answers a question with what the clipboard holds. */
  'strings.pasteAnswer': call<{ string: string; question: Exclude<Question, 'everything'> }, StringView>(),
  /** What a person typed or chose. It travels one way. */
  'strings.answer': call<
    { string: string; answers: Readonly<Partial<Record<Exclude<Question, 'everything'>, string>>> },
    StringView
  >(),
  /** The password, because a person pressed Show. The page hides it again after 30 seconds. */
  'strings.reveal': call<{ string: string }, { password: string }>(),
  /** The whole string to the clipboard, in main; cleared after 60 seconds if it still holds it. */
  'strings.copy': call<{ string: string }, void>(),
  /** Begins a test; each step is pushed as `test.changed`. `write`: also a harmless write. */
  'strings.test': call<{ string: string; write: boolean }, StringTest>(),
  'strings.stopTest': call<{ string: string }, void>(),
  /** Puts the string into the setting that the site reads, and takes away the losers that are named. */
  'strings.save': call<{ string: string; id: string; remove: readonly string[] }, SiteJob>(),
  /** The string alone into a file that main asks for. Null: that window was closed. */
  'strings.saveCopy': call<
    { string: string; format: 'sitekeeper' | 'heroku-env'; passphrase: string | null },
    SavedCopy | null
  >(),

  'wizards.open': call<void, readonly WizardPlace[]>(),
  'wizards.keep': call<
    { wizard: StringWizard; site: string | null; step: string; string: string | null },
    void
  >(),
  'wizards.end': call<{ wizard: StringWizard; site: string | null }, void>(),
} as const;
