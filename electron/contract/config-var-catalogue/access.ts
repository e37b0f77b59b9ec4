import { address, choice, hidden, number, onOff, text } from './kinds.ts';

const database = { secret: true, vital: true } as const;
const oldDatabase = { ...database, replacedBy: 'MONGODB_URI' } as const;

/** Who gets in, and where the readings are kept: docs/reference/nightscout.md#access-and-database-settings. */
export const access = {
  API_SECRET: hidden({ vital: true }),
  MONGODB_URI: address(null, database),
  STORAGE_URI: address(null, oldDatabase),
  MONGO_CONNECTION: address(null, oldDatabase),
  MONGO: address(null, oldDatabase),
  MONGOLAB_URI: address(null, oldDatabase),
  AUTH_DEFAULT_ROLES: choice(['readable', 'denied', 'status-only'], 'readable', { more: true, vital: true }),
  AUTH_FAIL_DELAY: number('milliseconds', [0, 600_000], '5000'),
  AUTHENTICATION_PROMPT_ON_LOAD: onOff('false'),
  ADMIN_NOTIFIES_ENABLED: onOff('true'),
  TREATMENTS_AUTH: onOff('on', { replacedBy: 'AUTH_DEFAULT_ROLES' }),
  IMPORT_CONFIG: address(),
  ENTRIES_COLLECTION: text('entries'),
  MONGO_COLLECTION: text('entries', { replacedBy: 'ENTRIES_COLLECTION' }),
  MONGO_TREATMENTS_COLLECTION: text('treatments'),
  MONGO_DEVICESTATUS_COLLECTION: text('devicestatus'),
  MONGO_PROFILE_COLLECTION: text('profile'),
  MONGO_SETTINGS_COLLECTION: text('settings'),
  MONGO_FOOD_COLLECTION: text('food'),
  MONGO_ACTIVITY_COLLECTION: text('activity'),
  MONGO_AUTHENTICATION_COLLECTIONS_PREFIX: text('auth_'),
  MONGO_POOL_SIZE: number('plain', [1, 500], '5'),
  MONGO_MIN_POOL_SIZE: number('plain', [0, 500], '0'),
  MONGO_MAX_IDLE_TIME_MS: number('milliseconds', [0, 86_400_000], '30000'),
  MONGO_POOL_DEBUG: onOff('false'),
  PREDICTIONS_MAX_SIZE: number('plain', [0, 100_000], '288'),
  UUID_HANDLING: onOff('true'),
  API3_AUTOPRUNE_DEVICESTATUS: number('days', [0, 36_500], null),
  API3_AUTOPRUNE_ENTRIES: number('days', [0, 36_500], null),
  API3_AUTOPRUNE_TREATMENTS: number('days', [0, 36_500], null),
  API3_SECURITY_ENABLE: onOff('true'),
  API3_MAX_LIMIT: number('plain', [1, 1_000_000], '1000'),
  API3_DEDUP_FALLBACK_ENABLED: onOff('true'),
  API3_CREATED_AT_FALLBACK_ENABLED: onOff('true'),
};
