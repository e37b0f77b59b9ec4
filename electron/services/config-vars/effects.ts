import {
  alarmSwitches,
  alwaysOn,
  catalogue,
  pluginNames,
} from '../../contract/config-var-catalogue/index.ts';
import type { CatalogueName, PluginName } from '../../contract/config-var-catalogue/index.ts';
import type { Effect } from '../../contract/config-vars.ts';
import { isExtended } from './catalogue.ts';
import type { View } from './lint/view.ts';
import { wordsOf } from './plugins.ts';
import {
  extendedValue,
  limitNames,
  limitOf,
  limitsInUse,
  listWords,
  perMmol,
  type Limits,
} from './nightscout-env.ts';
import { switchOf } from './values.ts';

/** What the program makes of its settings, as far as it touches alarms, limits and the source of readings. */
interface Doing {
  readonly runs: boolean;
  readonly parts: ReadonlySet<PluginName>;
  /** In mg/dL. */
  readonly limits: Limits;
  readonly mmol: boolean;
  readonly alarms: ReadonlyMap<CatalogueName, boolean>;
}

const lists = ['ENABLE', 'DISABLE', 'ALARM_TYPES', 'OBSCURED'] as const satisfies readonly CatalogueName[];

export const usesMmol = (view: View): boolean => view.text('DISPLAY_UNITS').toLowerCase().includes('mmol');

/** The four limits as they are written, or their defaults. */
export function writtenLimits(view: View): Limits {
  const written = (name: keyof Limits): number =>
    limitOf(view.text(name) === '' ? (catalogue[name].fallback ?? '') : view.text(name));
  return {
    BG_LOW: written('BG_LOW'),
    BG_TARGET_BOTTOM: written('BG_TARGET_BOTTOM'),
    BG_TARGET_TOP: written('BG_TARGET_TOP'),
    BG_HIGH: written('BG_HIGH'),
  };
}

/** Which of the two ways to find an alarm is used: at the limits as they are, or by a forecast. */
function alarmParts(view: View): readonly PluginName[] {
  const types = wordsOf(view.text('ALARM_TYPES')).filter((word) => word === 'simple' || word === 'predict');
  const limited = limitNames.some((name) => view.line(name) !== null);
  const used = types.length > 0 ? types : [limited ? 'simple' : 'predict'];
  return used.map((type) => (type === 'simple' ? 'simplealarms' : 'ar2'));
}

/** Parts that are on whether or not ENABLE names them; the others of `alwaysOn` hang on other settings. */
const conditional: ReadonlySet<PluginName> = new Set(['ar2', 'simplealarms', 'pushover', 'treatmentnotify']);

function partsOn(view: View): ReadonlySet<PluginName> {
  const named = wordsOf(view.text('ENABLE'));
  const pushover = view.line('PUSHOVER_API_TOKEN') !== null;
  const notify = pushover || ['careportal', 'pushover', 'maker'].some((word) => named.includes(word));
  const words = new Set<string>([
    ...named,
    ...alwaysOn.filter((part) => !conditional.has(part)),
    ...alarmParts(view),
    ...(pushover ? ['pushover'] : []),
    ...(notify ? ['treatmentnotify'] : []),
  ]);
  const gone = new Set(wordsOf(view.text('DISABLE')));
  return new Set(pluginNames.filter((part) => words.has(part) && !gone.has(part)));
}

function doing(view: View): Doing {
  const parts = partsOn(view);
  const sounds = (name: CatalogueName): boolean => {
    const { part, fallback } = catalogue[name];
    const text = view.text(name);
    if (isExtended(name)) return part !== null && parts.has(part) && Boolean(extendedValue(text));
    return text === '' ? switchOf(fallback ?? '') === true : switchOf(text) !== false;
  };
  const mmol = usesMmol(view);
  return {
    runs: lists.every((name) => listWords(view.text(name)) !== null),
    parts,
    limits: limitsInUse(writtenLimits(view), mmol),
    mmol,
    alarms: new Map(alarmSwitches.map((name) => [name, sounds(name)])),
  };
}

/** A limit in the unit of the site; null where it is none that a reading could pass. */
function limitInUnit(mg: number, mmol: boolean): number | null {
  if (Number.isNaN(mg) || mg < 1 || mg > 600) return null;
  return mmol ? Math.round((mg / perMmol) * 10) / 10 : Math.round(mg * 10) / 10;
}

const takes = (effect: Effect): boolean => 'on' in effect && !effect.on;

/**
 * What a change of settings does to what the program does, as 15.0.7 reads them. What it takes away comes first.
 * @param before the settings as they are. @param after as they would be.
 */
export function effectsOf(before: View, after: View): readonly Effect[] {
  const [was, will] = [doing(before), doing(after)];
  const none = new Set<PluginName>();
  const [wasOn, willBeOn] = [was.runs ? was.parts : none, will.runs ? will.parts : none];
  const started = was.runs === will.runs;
  const parts = pluginNames.filter(
    (part) =>
      wasOn.has(part) !== willBeOn.has(part) &&
      // When nothing ran, what runs on every site goes without saying.
      (started || conditional.has(part) || !alwaysOn.includes(part)),
  );
  const effects: readonly Effect[] = [
    ...(started ? [] : [{ kind: 'all' as const, runs: will.runs }]),
    ...parts.map((part) => ({ kind: 'part' as const, part, on: willBeOn.has(part) })),
    ...limitNames
      .filter((name) => !Object.is(was.limits[name], will.limits[name]) || was.mmol !== will.mmol)
      .map((name) => ({
        kind: 'limit' as const,
        name,
        now: limitInUnit(was.limits[name], was.mmol),
        after: limitInUnit(will.limits[name], will.mmol),
      })),
    ...alarmSwitches
      .filter((name) => was.alarms.get(name) !== will.alarms.get(name))
      .map((name) => ({ kind: 'alarm' as const, name, on: will.alarms.get(name) === true })),
  ];
  return [...effects.filter(takes), ...effects.filter((effect) => !takes(effect))];
}
