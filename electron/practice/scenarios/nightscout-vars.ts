/** The two made-up databases of the practice account. Robin's and the old site share A. */
export const databases = {
  A: 'mongodb+srv://nightscout:canary4A7pass@cluster0.practice.example/nightscout?retryWrites=true&w=majority',
  B: 'mongodb+srv://nightscout:canary8B2pass@cluster1.practice.example/nightscout?retryWrites=true&w=majority',
} as const;

/**
 * The 31 settings of a Nightscout site. Every secret is made up and holds the word `canary`, so that a test can
 * search whatever the app writes or shows for it.
 */
export function nightscoutVars(owner: string, database: string): Record<string, string> {
  const lower = owner.toLowerCase();
  return {
    ALARM_HIGH: 'on',
    ALARM_LOW: 'on',
    ALARM_TIMEAGO_URGENT_MINS: '30',
    ALARM_TIMEAGO_WARN_MINS: '15',
    ALARM_TYPES: 'simple',
    ALARM_URGENT_HIGH: 'on',
    ALARM_URGENT_LOW: 'on',
    API_SECRET: `canary-${lower}-api-secret`,
    AUTH_DEFAULT_ROLES: 'readable',
    BG_HIGH: '260',
    BG_LOW: '55',
    BG_TARGET_BOTTOM: '80',
    BG_TARGET_TOP: '180',
    BRIDGE_PASSWORD: `canary-${lower}-dexcom-password`,
    BRIDGE_SERVER: 'EU',
    BRIDGE_USER_NAME: `canary-${lower}-dexcom-name`,
    CUSTOM_TITLE: `${owner}’s Nightscout`,
    DISPLAY_UNITS: 'mg/dl',
    ENABLE: 'careportal basal dbsize rawbg iob cob cage sage iage bridge pushover',
    LANGUAGE: 'en',
    MONGODB_URI: database,
    NIGHT_MODE: 'off',
    PUSHOVER_API_TOKEN: `canary-${lower}-pushover-token`,
    PUSHOVER_USER_KEY: `canary-${lower}-pushover-user`,
    SCALE_Y: 'log',
    SHOW_FORECAST: 'ar2',
    SHOW_PLUGINS: 'careportal dbsize iob cob',
    SHOW_RAWBG: 'never',
    THEME: 'colors',
    TIME_FORMAT: '24',
    USE_NPM_INSTALL: 'true',
  };
}
