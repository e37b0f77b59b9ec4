import type { Words } from './shape.ts';

/** Which parts are on, and how they work. */
export const features = {
  ENABLE: { name: 'Parts that are on', meaning: 'What your site does.' },
  DISABLE: { name: 'Parts that are off', meaning: 'Switches off parts that are always on.' },
  OBSCURED: {
    name: 'Parts kept from other apps',
    meaning: 'Hides these parts from apps that read the site.',
  },
  OBSCURE_DEVICE_PROVENANCE: {
    name: 'Name shown for your devices',
    meaning: 'Companies see this text, not the names of your devices.',
  },
  PROFILE_HISTORY: {
    name: 'Keep old profiles',
    meaning: 'Keeps older treatment profiles when you change them.',
  },
  PROFILE_MULTIPLE: { name: 'Several profiles', meaning: 'Lets you switch between treatment profiles.' },
  DEVICESTATUS_ADVANCED: {
    name: 'More device news',
    meaning: 'Sends all news of pump and phone to the page.',
  },
  DEVICESTATUS_DAYS: { name: 'Days of device news', meaning: 'How many days of device news the page gets.' },
  CAGE_ENABLE_ALERTS: { name: 'Cannula age: messages', meaning: 'Reminds you to change the cannula.' },
  CAGE_INFO: {
    name: 'Cannula age: note after',
    meaning: 'After how long comes a quiet note about the cannula.',
  },
  CAGE_WARN: {
    name: 'Cannula age: warn after',
    meaning: 'After how long comes a warning about the cannula.',
  },
  CAGE_URGENT: {
    name: 'Cannula age: urgent after',
    meaning: 'After how long comes an urgent alarm about the cannula.',
  },
  CAGE_DISPLAY: { name: 'Cannula age: shown in', meaning: 'Hours, or days and hours.' },
  SAGE_ENABLE_ALERTS: { name: 'Sensor age: messages', meaning: 'Reminds you to change the sensor.' },
  SAGE_INFO: {
    name: 'Sensor age: note after',
    meaning: 'After how long comes a quiet note about the sensor.',
  },
  SAGE_WARN: { name: 'Sensor age: warn after', meaning: 'After how long comes a warning about the sensor.' },
  SAGE_URGENT: {
    name: 'Sensor age: urgent after',
    meaning: 'After how long comes an urgent alarm about the sensor.',
  },
  SAGE_DISPLAY: { name: 'Sensor age: shown in', meaning: 'Hours, or days and hours.' },
  IAGE_ENABLE_ALERTS: {
    name: 'Insulin age: messages',
    meaning: 'Reminds you to change the insulin in the pump.',
  },
  IAGE_INFO: {
    name: 'Insulin age: note after',
    meaning: 'After how long comes a quiet note about the insulin in the pump.',
  },
  IAGE_WARN: {
    name: 'Insulin age: warn after',
    meaning: 'After how long comes a warning about the insulin in the pump.',
  },
  IAGE_URGENT: {
    name: 'Insulin age: urgent after',
    meaning: 'After how long comes an urgent alarm about the insulin in the pump.',
  },
  IAGE_DISPLAY: { name: 'Insulin age: shown in', meaning: 'Hours, or days and hours.' },
  BAGE_ENABLE_ALERTS: {
    name: 'Pump battery age: messages',
    meaning: 'Reminds you to change the pump’s battery.',
  },
  BAGE_INFO: {
    name: 'Pump battery age: note after',
    meaning: 'After how long comes a quiet note about the pump’s battery.',
  },
  BAGE_WARN: {
    name: 'Pump battery age: warn after',
    meaning: 'After how long comes a warning about the pump’s battery.',
  },
  BAGE_URGENT: {
    name: 'Pump battery age: urgent after',
    meaning: 'After how long comes an urgent alarm about the pump’s battery.',
  },
  BAGE_DISPLAY: { name: 'Pump battery age: shown in', meaning: 'Hours, or days and hours.' },
  PUMP_ENABLE_ALERTS: { name: 'Pump messages', meaning: 'Warns when pump insulin or battery gets low.' },
  PUMP_WARN_ON_SUSPEND: {
    name: 'Warn when the pump pauses',
    meaning: 'Warns when the pump stops giving insulin.',
  },
  PUMP_FIELDS: { name: 'Pump: what is shown', meaning: 'Which facts of the pump are shown.' },
  PUMP_RETRO_FIELDS: {
    name: 'Pump: what is shown of the past',
    meaning: 'Which facts of the pump are shown when you look back.',
  },
  PUMP_WARN_CLOCK: {
    name: 'Pump silent: warn after',
    meaning: 'After how long without news from the pump the warning comes.',
  },
  PUMP_URGENT_CLOCK: {
    name: 'Pump silent: urgent after',
    meaning: 'After how long without news from the pump the urgent alarm comes.',
  },
  PUMP_WARN_RES: { name: 'Pump insulin: warn at', meaning: 'At how many units left the warning comes.' },
  PUMP_URGENT_RES: {
    name: 'Pump insulin: urgent at',
    meaning: 'At how many units left the urgent alarm comes.',
  },
  PUMP_WARN_BATT_P: {
    name: 'Pump battery: warn at percent',
    meaning: 'At which charge of the pump the warning comes.',
  },
  PUMP_URGENT_BATT_P: {
    name: 'Pump battery: urgent at percent',
    meaning: 'At which charge of the pump the urgent alarm comes.',
  },
  PUMP_WARN_BATT_V: {
    name: 'Pump battery: warn at volts',
    meaning: 'At which voltage of the pump the warning comes.',
  },
  PUMP_URGENT_BATT_V: {
    name: 'Pump battery: urgent at volts',
    meaning: 'At which voltage of the pump the urgent alarm comes.',
  },
  PUMP_WARN_BATT_QUIET_NIGHT: {
    name: 'Pump battery: quiet at night',
    meaning: 'No battery alarms of the pump at night.',
  },
  OPENAPS_ENABLE_ALERTS: {
    name: 'Loop stopped: messages',
    meaning: 'Warns when OpenAPS or AAPS has stopped working.',
  },
  OPENAPS_WARN: {
    name: 'Loop stopped: warn after',
    meaning: 'After how long without news from OpenAPS the warning comes.',
  },
  OPENAPS_URGENT: {
    name: 'Loop stopped: urgent after',
    meaning: 'After how long without news from OpenAPS the urgent alarm comes.',
  },
  OPENAPS_FIELDS: { name: 'OpenAPS: what is shown', meaning: 'Which facts of OpenAPS or AAPS are shown.' },
  OPENAPS_RETRO_FIELDS: {
    name: 'OpenAPS: what is shown of the past',
    meaning: 'Which facts are shown when you look back.',
  },
  OPENAPS_PRED_IOB_COLOR: {
    name: 'Colour of the insulin forecast',
    meaning: 'The colour of this forecast line of OpenAPS or AAPS.',
  },
  OPENAPS_PRED_COB_COLOR: {
    name: 'Colour of the carbs forecast',
    meaning: 'The colour of this forecast line of OpenAPS or AAPS.',
  },
  OPENAPS_PRED_ACOB_COLOR: {
    name: 'Colour of the faster carbs forecast',
    meaning: 'The colour of this forecast line of OpenAPS or AAPS.',
  },
  OPENAPS_PRED_ZT_COLOR: {
    name: 'Colour of the no insulin forecast',
    meaning: 'The colour of this forecast line of OpenAPS or AAPS.',
  },
  OPENAPS_PRED_UAM_COLOR: {
    name: 'Colour of the unknown meal forecast',
    meaning: 'The colour of this forecast line of OpenAPS or AAPS.',
  },
  OPENAPS_COLOR_PREDICTION_LINES: {
    name: 'Coloured forecasts',
    meaning: 'Draws the forecasts of OpenAPS or AAPS in colour.',
  },
  LOOP_ENABLE_ALERTS: {
    name: 'Loop app silent: messages',
    meaning: 'Warns when the Loop app has stopped working.',
  },
  LOOP_WARN: {
    name: 'Loop app silent: warn after',
    meaning: 'After how long without news from Loop the warning comes.',
  },
  LOOP_URGENT: {
    name: 'Loop app silent: urgent after',
    meaning: 'After how long without news from Loop the urgent alarm comes.',
  },
  LOOP_APNS_KEY: {
    name: 'Key for remote doses',
    meaning: 'Lets this site send doses to the Loop app. Guard it well.',
  },
  LOOP_APNS_KEY_ID: {
    name: 'Name of the key for remote doses',
    meaning: 'Says which key is used for remote doses.',
  },
  LOOP_DEVELOPER_TEAM_ID: {
    name: 'Team of the Loop app',
    meaning: 'Says who built the Loop app on the phone.',
  },
  LOOP_PUSH_SERVER_ENVIRONMENT: {
    name: 'Kind of Loop app',
    meaning: 'Whether the Loop app came from TestFlight or from a Mac.',
  },
  XDRIPJS_ENABLE_ALERTS: {
    name: 'xDrip-js messages',
    meaning: 'Warns about the sensor and the battery of its sender.',
  },
  XDRIPJS_STATE_NOTIFY_INTRVL: {
    name: 'xDrip-js: time between messages',
    meaning: 'How often a message about the sensor is said again.',
  },
  XDRIPJS_WARN_BAT_V: {
    name: 'xDrip-js: sender battery',
    meaning: 'At which voltage of the sensor’s sender the warning comes.',
  },
  CORS_ALLOW_ORIGIN: {
    name: 'Websites that may read along',
    meaning: 'Which other websites may fetch your readings.',
  },
} as const satisfies Words<'features'>;
