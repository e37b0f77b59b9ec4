import type { ProgramCase } from './case.ts';

const noLimits = { BG_LOW: null, BG_TARGET_BOTTOM: null, BG_TARGET_TOP: null, BG_HIGH: null };
/** The four limits and the minutes of alarms. */
export const limits: readonly ProgramCase[] = [
  [
    'limits-units',
    'BG_HIGH decides, and is not there',
    { DISPLAY_UNITS: 'mmol', BG_LOW: '3.9', BG_TARGET_BOTTOM: '4.5', BG_TARGET_TOP: '10', BG_HIGH: null },
    ['DISPLAY_UNITS', 'BG_LOW', 'BG_TARGET_BOTTOM', 'BG_TARGET_TOP'],
    { BG_HIGH: '14.4' },
  ],
  [
    'limits-units',
    'the low limit alone',
    { ...noLimits, DISPLAY_UNITS: 'mmol', BG_LOW: '3.5' },
    ['DISPLAY_UNITS', 'BG_LOW'],
    { BG_TARGET_BOTTOM: '4.4', BG_TARGET_TOP: '10', BG_HIGH: '14.4' },
  ],
  [
    'limits-units',
    'high and low, and the defaults between are converted too',
    { ...noLimits, DISPLAY_UNITS: 'mmol/L', BG_LOW: '3.5', BG_HIGH: '14' },
    ['DISPLAY_UNITS', 'BG_TARGET_BOTTOM', 'BG_TARGET_TOP'],
    { BG_TARGET_BOTTOM: '4.4', BG_TARGET_TOP: '10' },
  ],
  [
    'limits-units',
    'one of four in mg/dL',
    { DISPLAY_UNITS: 'mmol', BG_LOW: '3,1', BG_TARGET_BOTTOM: '72', BG_TARGET_TOP: '10', BG_HIGH: '14' },
    ['DISPLAY_UNITS', 'BG_TARGET_BOTTOM'],
    { BG_TARGET_BOTTOM: '4' },
  ],
  ['limits-units', 'mmol/L with a comma on a mg/dL site', { BG_LOW: '3,9' }, ['DISPLAY_UNITS', 'BG_LOW'], {}],
  [null, 'all four in mg/dL, shown in mmol/L', { DISPLAY_UNITS: 'mmol' }],
  [null, 'none is set', { ...noLimits, DISPLAY_UNITS: 'mmol' }],
  [
    'not-a-number',
    'a list with a comma',
    { ALARM_LOW_MINS: '15,30' },
    ['ALARM_LOW_MINS'],
    { ALARM_LOW_MINS: '15 30' },
  ],
  [
    'not-a-number',
    'a list with a tab',
    { ALARM_LOW_MINS: '15\t30' },
    ['ALARM_LOW_MINS'],
    { ALARM_LOW_MINS: '15 30' },
  ],
  ['out-of-range', 'two blanks make a 0', { ALARM_LOW_MINS: '15  30' }, ['ALARM_LOW_MINS']],
];
