import { choice, hidden, number, onOff, parts, text } from './kinds.ts';

const cage = { part: 'cage' } as const;
const sage = { part: 'sage' } as const;
const iage = { part: 'iage' } as const;
const bage = { part: 'bage' } as const;
const pump = { part: 'pump' } as const;
const openaps = { part: 'openaps' } as const;
const loop = { part: 'loop' } as const;
const xdripjs = { part: 'xdripjs' } as const;

const ageDisplay = ['hours', 'days'] as const;
/** Ages and waits, in hours and minutes: half a year and a week. */
const age = [0, 4400] as const;
const wait = [0, 10_080] as const;

/** Which parts are on, and how they work: docs/reference/nightscout.md#feature-settings. */
export const features = {
  ENABLE: parts('careportal basal dbsize', { vital: true }),
  DISABLE: parts(''),
  OBSCURED: text(),
  OBSCURE_DEVICE_PROVENANCE: text(),
  PROFILE_HISTORY: onOff('off', { part: 'profile' }),
  PROFILE_MULTIPLE: onOff('off', { part: 'profile' }),
  DEVICESTATUS_ADVANCED: onOff('true', { part: 'devicestatus' }),
  DEVICESTATUS_DAYS: choice(['1', '2'], '1', { part: 'devicestatus' }),
  CAGE_ENABLE_ALERTS: onOff('false', cage),
  CAGE_INFO: number('hours', age, '44', cage),
  CAGE_WARN: number('hours', age, '48', cage),
  CAGE_URGENT: number('hours', age, '72', cage),
  CAGE_DISPLAY: choice(ageDisplay, 'hours', cage),
  SAGE_ENABLE_ALERTS: onOff('false', sage),
  SAGE_INFO: number('hours', age, '144', sage),
  SAGE_WARN: number('hours', age, '164', sage),
  SAGE_URGENT: number('hours', age, '166', sage),
  SAGE_DISPLAY: choice(ageDisplay, 'hours', { ...sage, unread: true }),
  IAGE_ENABLE_ALERTS: onOff('false', iage),
  IAGE_INFO: number('hours', age, '44', iage),
  IAGE_WARN: number('hours', age, '48', iage),
  IAGE_URGENT: number('hours', age, '72', iage),
  IAGE_DISPLAY: choice(ageDisplay, 'hours', { ...iage, unread: true }),
  BAGE_ENABLE_ALERTS: onOff('false', bage),
  BAGE_INFO: number('hours', age, '312', bage),
  BAGE_WARN: number('hours', age, '336', bage),
  BAGE_URGENT: number('hours', age, '360', bage),
  BAGE_DISPLAY: choice(ageDisplay, 'days', bage),
  PUMP_ENABLE_ALERTS: onOff('false', pump),
  PUMP_WARN_ON_SUSPEND: onOff('false', pump),
  PUMP_FIELDS: text('reservoir battery', pump),
  PUMP_RETRO_FIELDS: text('reservoir battery clock', pump),
  PUMP_WARN_CLOCK: number('minutes', wait, '30', pump),
  PUMP_URGENT_CLOCK: number('minutes', wait, '60', pump),
  PUMP_WARN_RES: number('insulin', [0, 500], '10', pump),
  PUMP_URGENT_RES: number('insulin', [0, 500], '5', pump),
  PUMP_WARN_BATT_P: number('percent', [0, 100], '30', pump),
  PUMP_URGENT_BATT_P: number('percent', [0, 100], '20', pump),
  PUMP_WARN_BATT_V: number('volts', [0, 12], '1.35', pump),
  PUMP_URGENT_BATT_V: number('volts', [0, 12], '1.30', pump),
  PUMP_WARN_BATT_QUIET_NIGHT: onOff('false', pump),
  OPENAPS_ENABLE_ALERTS: onOff('false', openaps),
  OPENAPS_WARN: number('minutes', wait, '30', openaps),
  OPENAPS_URGENT: number('minutes', wait, '60', openaps),
  OPENAPS_FIELDS: text('status-symbol status-label iob meal-assist rssi', openaps),
  OPENAPS_RETRO_FIELDS: text('status-symbol status-label iob meal-assist rssi', openaps),
  OPENAPS_PRED_IOB_COLOR: text('#1e88e5', openaps),
  OPENAPS_PRED_COB_COLOR: text('#FB8C00', openaps),
  OPENAPS_PRED_ACOB_COLOR: text('#FB8C00', openaps),
  OPENAPS_PRED_ZT_COLOR: text('#00d2d2', openaps),
  OPENAPS_PRED_UAM_COLOR: text('#c9bd60', openaps),
  OPENAPS_COLOR_PREDICTION_LINES: onOff('true', openaps),
  LOOP_ENABLE_ALERTS: onOff('false', loop),
  LOOP_WARN: number('minutes', wait, '30', loop),
  LOOP_URGENT: number('minutes', wait, '60', loop),
  // These let a helper send insulin doses to a pump from afar.
  LOOP_APNS_KEY: hidden({ ...loop, vital: true }),
  LOOP_APNS_KEY_ID: hidden({ ...loop, vital: true }),
  LOOP_DEVELOPER_TEAM_ID: hidden({ ...loop, vital: true }),
  LOOP_PUSH_SERVER_ENVIRONMENT: choice(['production', 'development'], null, { ...loop, vital: true }),
  XDRIPJS_ENABLE_ALERTS: onOff('false', xdripjs),
  XDRIPJS_STATE_NOTIFY_INTRVL: number('hours', [0, 168], '0.5', xdripjs),
  XDRIPJS_WARN_BAT_V: number('plain', [0, 1000], '300', xdripjs),
  CORS_ALLOW_ORIGIN: text('*', { part: 'cors' }),
};
