import type { Words } from './shape.ts';

/** Where messages go. */
export const messages = {
  PUSHOVER_API_TOKEN: { name: 'Pushover app key', meaning: 'Lets the site send messages through Pushover.' },
  PUSHOVER_USER_KEY: { name: 'Pushover people', meaning: 'Who gets the messages.' },
  PUSHOVER_GROUP_KEY: {
    name: 'Pushover group',
    meaning: 'The group that gets the messages, when no people are named.',
  },
  PUSHOVER_ALARM_KEY: {
    name: 'Pushover people for alarms',
    meaning: 'Who gets the alarms, when not everybody should.',
  },
  PUSHOVER_ANNOUNCEMENT_KEY: {
    name: 'Pushover people for news',
    meaning: 'Who gets announcements, when not everybody should.',
  },
  MAKER_KEY: { name: 'IFTTT key', meaning: 'Lets the site start things through IFTTT.' },
  MAKER_ANNOUNCEMENT_KEY: {
    name: 'IFTTT key for news',
    meaning: 'Starts things through IFTTT when there is an announcement.',
  },
} as const satisfies Words<'messages'>;
