import type {
  CatalogueName,
  ChoiceValues,
  PluginName,
  ConfigVarFamily,
  ConfigVarGroup,
  Unit,
} from '../../../electron/contract/config-var-catalogue/index.ts';
import { access } from './config-var-catalogue/access.ts';
import { alarms } from './config-var-catalogue/alarms.ts';
import { choices } from './config-var-catalogue/choices.ts';
import { display } from './config-var-catalogue/display.ts';
import { features } from './config-var-catalogue/features.ts';
import { messages } from './config-var-catalogue/messages.ts';
import { parts } from './config-var-catalogue/plugins.ts';
import { server } from './config-var-catalogue/server.ts';
import type { ConfigVarWords } from './config-var-catalogue/shape.ts';
import { sources } from './config-var-catalogue/sources.ts';

const names: Readonly<Record<CatalogueName, ConfigVarWords>> = {
  ...access,
  ...display,
  ...alarms,
  ...features,
  ...sources,
  ...messages,
  ...server,
};

const families: Readonly<Record<ConfigVarFamily, ConfigVarWords>> = {
  ALEXA_: { name: 'Setting for Alexa', meaning: 'How the site speaks through Alexa.' },
  GOOGLEHOME_: { name: 'Setting for Google Home', meaning: 'How the site speaks through Google Home.' },
  SPEECH_: { name: 'Setting for speech', meaning: 'How the page reads readings aloud.' },
  NPM_CONFIG_: {
    name: 'Old build setting',
    meaning: 'Changes how the program is built. It is seldom needed now.',
  },
};

const groups: Readonly<Record<ConfigVarGroup, { readonly title: string; readonly holds: string }>> = {
  access: { title: 'Way in and database', holds: 'Passwords, visitors, address' },
  display: { title: 'What you see', holds: 'Units, clock, colours, title' },
  alarms: { title: 'Alarms', holds: 'Limits and when to warn' },
  features: { title: 'What your site does', holds: 'Parts, pump, reminders' },
  sources: { title: 'Where readings come from', holds: 'Dexcom, names and passwords' },
  messages: { title: 'Messages to phones', holds: 'Pushover, IFTTT' },
  server: { title: 'For helpers', holds: 'Server and build' },
};

/** After a number: `{{number}} minutes`. */
const units: Readonly<Record<Unit, string>> = {
  plain: '{{number}}',
  percent: '{{number}} %',
  milliseconds: '{{number}} ms',
  seconds: '{{number}} seconds',
  minutes: '{{number}} minutes',
  hours: '{{number}} hours',
  days: '{{number}} days',
  clock: '{{number}} o’clock',
  glucose: '{{number}}',
  insulin: '{{number}} units',
  volts: '{{number}} volts',
  mebibytes: '{{number}} MiB',
};

/** The settings of a Nightscout site in plain words, by their names at Heroku. */
export const configVarCatalogue: {
  readonly groups: typeof groups;
  readonly names: typeof names;
  readonly families: typeof families;
  readonly parts: Readonly<Record<PluginName, ConfigVarWords>>;
  readonly choices: { readonly [Name in keyof ChoiceValues]: Readonly<Record<ChoiceValues[Name], string>> };
  readonly units: typeof units;
} = { groups, names, families, parts, choices, units };
