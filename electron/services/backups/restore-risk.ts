import {
  catalogue,
  groupOf,
  type CatalogueName,
  type PluginName,
} from '../../contract/config-var-catalogue/index.ts';
import type { Secret } from '../../base/secret.ts';
import { databaseNames, knownName } from '../config-vars/catalogue.ts';
import { isPlugin, wordsOf } from '../config-vars/plugins.ts';
import { isPlatformName } from './config-var-names.ts';
import type { RestoreRisk } from '../../contract/backups.ts';
import { isForeignHostVariable } from './foreign-host-variables.ts';

const whoMayLook: ReadonlySet<CatalogueName> = new Set([
  'AUTH_DEFAULT_ROLES',
  'TREATMENTS_AUTH',
  'AUTHENTICATION_PROMPT_ON_LOAD',
  'AUTH_FAIL_DELAY',
  'API3_SECURITY_ENABLE',
]);
const doses: ReadonlySet<CatalogueName> = new Set([
  'LOOP_APNS_KEY',
  'LOOP_APNS_KEY_ID',
  'LOOP_DEVELOPER_TEAM_ID',
  'LOOP_PUSH_SERVER_ENVIRONMENT',
]);
/** The part that sounds, or that sends alarms to a phone. */
const alarmParts: ReadonlySet<PluginName> = new Set([
  'ar2',
  'simplealarms',
  'treatmentnotify',
  'errorcodes',
  'timeago',
  'pushover',
  'maker',
]);
const sourceParts: ReadonlySet<PluginName> = new Set(['bridge', 'connect', 'mmconnect']);

/** Of parts that have alarms of their own: when they warn, and whether. */
const alarmOfPart = /_(?:ENABLE_ALERTS|INFO|WARN|URGENT)(?:_|$)/;
const soundsLikeAlarm = /ALARM|ALERT|URGENT|SNOOZE|PUSHOVER/i;
/** Where readings lie beside the address: names of collections, and how the site holds its line to them. */
const databaseMore = /^(?:MONGO_|ENTRIES_COLLECTION$)/;
const databaseLike =
  /(?:^|_)(?:DATABASE|DB|MONGO\w*|POSTGRES\w*|MYSQL|REDIS)_(?:URL|URI|HOST|NAME|PASSWORD|USER)$/i;
const databaseAddress = /^\s*["'“„«]?(?:mongodb(?:\+srv)?|postgres(?:ql)?|mysql|rediss?):\/\//i;

interface Row {
  readonly name: string;
  readonly copied: Secret;
  readonly current: Secret | null;
}

function riskOfKnown(known: CatalogueName, current: Secret | null): RestoreRisk | null {
  const group = groupOf(known);
  if (known === 'API_SECRET') return 'main-password';
  if (databaseNames.some((name) => name === known) || databaseMore.test(known)) return 'database';
  if (whoMayLook.has(known)) return 'who-may-look';
  if (known.startsWith('API3_AUTOPRUNE_')) return 'deletes';
  if (known === 'DISPLAY_UNITS') return 'units';
  if (group === 'alarms' || group === 'messages' || alarmOfPart.test(known)) return 'alarm';
  if (doses.has(known)) return 'doses';
  return group === 'sources' && current !== null ? 'source' : null;
}

/** The words of a list of parts; blanks may be written as in an address (docs/reference/nightscout.md#lists). */
const partsIn = (value: Secret | null): readonly PluginName[] =>
  wordsOf((value?.reveal() ?? '').replaceAll('%20', ' ')).filter(isPlugin);

/** What a list of parts would turn on and off, against the one on the site. */
function riskOfPlugins(known: CatalogueName, { copied, current }: Row): RestoreRisk | null {
  if (known !== 'ENABLE' && known !== 'DISABLE') return null;
  const [then, now] = [partsIn(copied), partsIn(current)];
  const more = then.filter((part) => !now.includes(part));
  const fewer = now.filter((part) => !then.includes(part));
  if ((known === 'ENABLE' ? fewer : more).length > 0) return 'parts-off';
  const changed = [...more, ...fewer];
  if (changed.some((part) => alarmParts.has(part))) return 'alarm';
  return current !== null && changed.some((part) => sourceParts.has(part)) ? 'source' : null;
}

/**
 * Why a setting is left to the person, whatever its value: by the catalogue, and where that does not know the name, by
 * how it is called and what it holds. Null when nothing speaks against putting it back.
 */
export function restoreRiskOf(row: Row): RestoreRisk | null {
  const { name, copied, current } = row;
  if (isPlatformName(name)) return 'heroku';
  const known = knownName(name);
  const byCatalogue = known === null ? null : riskOfKnown(known, current);
  if (byCatalogue !== null) return byCatalogue;
  if (isForeignHostVariable(name)) return 'host';
  if (known !== null && catalogue[known].kind === 'parts') return riskOfPlugins(known, row);
  if (databaseLike.test(name) || databaseAddress.test(copied.reveal())) return 'database';
  return known === null && soundsLikeAlarm.test(name) ? 'alarm' : null;
}
