import type { Words } from './shape.ts';

/** When the site warns. */
export const alarms = {
  ALARM_TYPES: { name: 'Kind of alarms', meaning: 'By your limits, by forecast, or both.' },
  BG_HIGH: { name: 'Very high limit', meaning: 'Above this comes the urgent high alarm.' },
  BG_TARGET_TOP: { name: 'Top of the target', meaning: 'Above this comes the high alarm.' },
  BG_TARGET_BOTTOM: { name: 'Bottom of the target', meaning: 'Below this comes the low alarm.' },
  BG_LOW: { name: 'Very low limit', meaning: 'Below this comes the urgent low alarm.' },
  ALARM_URGENT_HIGH: { name: 'Urgent high alarm', meaning: 'Sounds above the very high limit.' },
  ALARM_HIGH: { name: 'High alarm', meaning: 'Sounds above the target.' },
  ALARM_LOW: { name: 'Low alarm', meaning: 'Sounds below the target.' },
  ALARM_URGENT_LOW: { name: 'Urgent low alarm', meaning: 'Sounds below the very low limit.' },
  ALARM_URGENT_HIGH_MINS: {
    name: 'Snooze times, urgent high',
    meaning: 'How long one can silence the urgent high alarm.',
  },
  ALARM_HIGH_MINS: { name: 'Snooze times, high', meaning: 'How long one can silence the high alarm.' },
  ALARM_LOW_MINS: { name: 'Snooze times, low', meaning: 'How long one can silence the low alarm.' },
  ALARM_URGENT_LOW_MINS: {
    name: 'Snooze times, urgent low',
    meaning: 'How long one can silence the urgent low alarm.',
  },
  ALARM_URGENT_MINS: {
    name: 'Snooze times, other urgent alarms',
    meaning: 'How long one can silence other urgent alarms.',
  },
  ALARM_WARN_MINS: {
    name: 'Snooze times, other warnings',
    meaning: 'How long one can silence other warnings.',
  },
  ALARM_TIMEAGO_WARN: { name: 'No readings: warning', meaning: 'Warns when no reading came for a while.' },
  ALARM_TIMEAGO_WARN_MINS: {
    name: 'No readings: warn after',
    meaning: 'After how long without a reading the warning comes.',
  },
  ALARM_TIMEAGO_URGENT: {
    name: 'No readings: urgent alarm',
    meaning: 'Sounds when no reading came for a long while.',
  },
  ALARM_TIMEAGO_URGENT_MINS: {
    name: 'No readings: urgent after',
    meaning: 'After how long without a reading the urgent alarm comes.',
  },
  ALARM_PUMP_BATTERY_LOW: {
    name: 'Pump battery alarm',
    meaning: 'Sounds when the battery of the pump gets low.',
  },
  TIMEAGO_ENABLE_ALERTS: {
    name: 'No readings: push message',
    meaning: 'Also sends “no readings” to phones.',
  },
  ERRORCODES_INFO: { name: 'Sensor codes: notes', meaning: 'Which sensor codes give a quiet note.' },
  ERRORCODES_WARN: { name: 'Sensor codes: warnings', meaning: 'Which sensor codes give a warning.' },
  ERRORCODES_URGENT: { name: 'Sensor codes: urgent', meaning: 'Which sensor codes give an urgent alarm.' },
  BWP_WARN: { name: 'Bolus preview: warn from', meaning: 'From how many units the bolus preview warns.' },
  BWP_URGENT: {
    name: 'Bolus preview: urgent from',
    meaning: 'From how many units the bolus preview gives an urgent alarm.',
  },
  BWP_SNOOZE: {
    name: 'Bolus preview: quiet below',
    meaning: 'Below how many units a high alarm may be silenced.',
  },
  BWP_SNOOZE_MINS: {
    name: 'Bolus preview: quiet time',
    meaning: 'How long the bolus preview silences a high alarm.',
  },
  TREATMENTNOTIFY_SNOOZE_MINS: {
    name: 'Quiet after a care note',
    meaning: 'How long alarms stay silent after a care note.',
  },
  TREATMENTNOTIFY_INCLUDE_BOLUSES_OVER: {
    name: 'Tell of a bolus from',
    meaning: 'From how many units on a bolus sends a message.',
  },
  UPBAT_ENABLE_ALERTS: {
    name: 'Phone battery alarm',
    meaning: 'Sends a message when the phone’s battery gets low.',
  },
  UPBAT_WARN: { name: 'Phone battery: warn at', meaning: 'At which charge of the phone the warning comes.' },
  UPBAT_URGENT: {
    name: 'Phone battery: urgent at',
    meaning: 'At which charge of the phone the urgent alarm comes.',
  },
  DBSIZE_ENABLE_ALERTS: { name: 'Full database alarm', meaning: 'Warns when the database gets full.' },
  DBSIZE_MAX: { name: 'Room in the database', meaning: 'How much your database can hold.' },
  DBSIZE_WARN_PERCENTAGE: {
    name: 'Full database: warn at',
    meaning: 'How full the database is when the warning comes.',
  },
  DBSIZE_URGENT_PERCENTAGE: {
    name: 'Full database: urgent at',
    meaning: 'How full the database is when the urgent alarm comes.',
  },
  DBSIZE_IN_MIB: { name: 'Database fill in MiB', meaning: 'Shows the fill as an amount, not in percent.' },
} as const satisfies Words<'alarms'>;
