import type { Words } from './shape.ts';

/** What one sees. */
export const display = {
  DISPLAY_UNITS: { name: 'Units', meaning: 'How readings are written: mg/dL or mmol/L.' },
  CUSTOM_TITLE: { name: 'Title', meaning: 'The name at the top of the site.' },
  THEME: { name: 'Colours', meaning: 'How the main page is coloured.' },
  TIME_FORMAT: { name: 'Clock', meaning: 'Twelve hours with am and pm, or 24 hours.' },
  LANGUAGE: { name: 'Language of the site', meaning: 'The language in which the site speaks.' },
  NIGHT_MODE: { name: 'Dim the page', meaning: 'Makes the page darker for the night.' },
  EDIT_MODE: { name: 'Edit on the graph', meaning: 'Lets you move and change care notes on the graph.' },
  SHOW_RAWBG: { name: 'Raw readings', meaning: 'When the sensor’s raw readings are shown.' },
  SHOW_PLUGINS: { name: 'Parts that are shown', meaning: 'Which parts are on screen when the site opens.' },
  SHOW_FORECAST: { name: 'Forecast lines', meaning: 'Which forecasts are drawn on the graph.' },
  SHOW_CLOCK_DELTA: {
    name: 'Change on the clock page',
    meaning: 'The clock page also shows how much the reading changed.',
  },
  SHOW_CLOCK_LAST_TIME: {
    name: 'Age on the clock page',
    meaning: 'The clock page also shows how old the reading is.',
  },
  SCALE_Y: { name: 'Height of the graph', meaning: 'How the graph spreads low and high readings.' },
  FOCUS_HOURS: { name: 'Hours on the graph', meaning: 'How many hours the main graph shows.' },
  DAY_START: { name: 'Day begins', meaning: 'When the day begins, for parts that know day and night.' },
  DAY_END: { name: 'Day ends', meaning: 'When the day ends, for parts that know day and night.' },
  BOLUS_RENDER_OVER: {
    name: 'Big bolus from',
    meaning: 'From how many units on a bolus counts as a big one.',
  },
  BOLUS_RENDER_FORMAT: { name: 'Label of a big bolus', meaning: 'How the units of a big bolus are written.' },
  BOLUS_RENDER_FORMAT_SMALL: {
    name: 'Label of a small bolus',
    meaning: 'How the units of a small bolus are written.',
  },
  BASAL_RENDER: {
    name: 'Drawing of the basal rate',
    meaning: 'How the steady insulin is drawn on the graph.',
  },
  RAWBG_DISPLAY: { name: 'Way to work out raw readings', meaning: 'How the raw readings are worked out.' },
  AR2_CONE_FACTOR: {
    name: 'Width of the forecast',
    meaning: 'How wide the forecast cone is. Zero draws one line.',
  },
  FRAME_URL_1: {
    name: 'Address of site 1 side by side',
    meaning: 'The web address in place 1 of the view of several sites.',
  },
  FRAME_URL_2: {
    name: 'Address of site 2 side by side',
    meaning: 'The web address in place 2 of the view of several sites.',
  },
  FRAME_URL_3: {
    name: 'Address of site 3 side by side',
    meaning: 'The web address in place 3 of the view of several sites.',
  },
  FRAME_URL_4: {
    name: 'Address of site 4 side by side',
    meaning: 'The web address in place 4 of the view of several sites.',
  },
  FRAME_URL_5: {
    name: 'Address of site 5 side by side',
    meaning: 'The web address in place 5 of the view of several sites.',
  },
  FRAME_URL_6: {
    name: 'Address of site 6 side by side',
    meaning: 'The web address in place 6 of the view of several sites.',
  },
  FRAME_URL_7: {
    name: 'Address of site 7 side by side',
    meaning: 'The web address in place 7 of the view of several sites.',
  },
  FRAME_URL_8: {
    name: 'Address of site 8 side by side',
    meaning: 'The web address in place 8 of the view of several sites.',
  },
  FRAME_NAME_1: {
    name: 'Name of site 1 side by side',
    meaning: 'The name above place 1 of the view of several sites.',
  },
  FRAME_NAME_2: {
    name: 'Name of site 2 side by side',
    meaning: 'The name above place 2 of the view of several sites.',
  },
  FRAME_NAME_3: {
    name: 'Name of site 3 side by side',
    meaning: 'The name above place 3 of the view of several sites.',
  },
  FRAME_NAME_4: {
    name: 'Name of site 4 side by side',
    meaning: 'The name above place 4 of the view of several sites.',
  },
  FRAME_NAME_5: {
    name: 'Name of site 5 side by side',
    meaning: 'The name above place 5 of the view of several sites.',
  },
  FRAME_NAME_6: {
    name: 'Name of site 6 side by side',
    meaning: 'The name above place 6 of the view of several sites.',
  },
  FRAME_NAME_7: {
    name: 'Name of site 7 side by side',
    meaning: 'The name above place 7 of the view of several sites.',
  },
  FRAME_NAME_8: {
    name: 'Name of site 8 side by side',
    meaning: 'The name above place 8 of the view of several sites.',
  },
} as const satisfies Words<'display'>;
