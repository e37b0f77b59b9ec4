/**
 * What Nightscout 15.0.7 has in its hands once it read its settings: a model written from its source and from runs of
 * it, and apart from the product's, which is held against it.
 */
export interface AsRead {
  /** It ends before it reads anything. */
  readonly ends: boolean;
  readonly parts: ReadonlySet<string>;
  /** In mg/dL, in the order low, bottom, top, high. */
  readonly limits: readonly number[];
  /** Every other setting that it looks at: name and value. */
  readonly rest: ReadonlyMap<string, unknown>;
}

type Texts = Readonly<Record<string, string>>;

const byDefault =
  'bgnow delta direction timeago devicestatus upbat errorcodes profile bolus dbsize runtimestate basal careportal'.split(
    ' ',
  );
/** Read with names of their own, and kept as texts; the first four lists aside. */
const core =
  'THEME TIME_FORMAT LANGUAGE NIGHT_MODE EDIT_MODE SHOW_RAWBG CUSTOM_TITLE SCALE_Y SHOW_PLUGINS FOCUS_HOURS DAY_START DAY_END HEARTBEAT AUTH_DEFAULT_ROLES TREATMENTS_AUTH API_SECRET STORAGE_URI MONGO_CONNECTION MONGO MONGOLAB_URI MONGODB_URI DISPLAY_UNITS ALARM_URGENT_HIGH ALARM_HIGH ALARM_LOW ALARM_URGENT_LOW ALARM_TIMEAGO_WARN ALARM_TIMEAGO_URGENT ALARM_LOW_MINS ALARM_HIGH_MINS ALARM_URGENT_LOW_MINS ALARM_URGENT_HIGH_MINS HOSTNAME PORT SSL_KEY SSL_CERT MONGO_POOL_SIZE MONGO_MIN_POOL_SIZE INSECURE_USE_HTTP NODE_ENV'.split(
    ' ',
  );

function read(texts: Texts, name: string): string | undefined {
  const names = [`CUSTOMCONNSTR_${name}`, `CUSTOMCONNSTR_${name.toLowerCase()}`, name, name.toLowerCase()];
  return names.map((one) => texts[one]).find((text) => text !== undefined && text !== '');
}

function list(text: string | undefined): readonly string[] {
  return decodeURIComponent(text ?? '')
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '');
}

function value(text: string): unknown {
  if (!Number.isNaN(Number(text))) return Number(text);
  const word = text.toLowerCase();
  return word === 'on' || word === 'true' ? true : word === 'off' || word === 'false' ? false : text;
}

function limits(texts: Texts): readonly number[] {
  const names = ['BG_LOW', 'BG_TARGET_BOTTOM', 'BG_TARGET_TOP', 'BG_HIGH'];
  const set = names.map((name, index) => {
    const text = read(texts, name);
    if (text === undefined) return [55, 80, 180, 260][index] ?? 0;
    return Number(Number.isNaN(Number(text)) ? text.replace(',', '.') : text);
  });
  const mmol = (read(texts, 'DISPLAY_UNITS') ?? '').toLowerCase().includes('mmol');
  const used = mmol && (set[3] ?? 0) < 50 ? set.map((one) => Math.round(one * 18.01559)) : set;
  let [low = 0, bottom = 0, top = 0, high = 0] = used;
  if (bottom >= top) bottom = top - 1;
  if (top <= bottom) top = bottom + 1;
  if (low >= bottom) low = bottom - 1;
  if (high <= top) high = top + 1;
  return [low, bottom, top, high];
}

function parts(texts: Texts): ReadonlySet<string> {
  const enable = [...list(read(texts, 'ENABLE'))];
  const types = list(read(texts, 'ALARM_TYPES')).filter((type) => type === 'simple' || type === 'predict');
  const limited = ['BG_LOW', 'BG_TARGET_BOTTOM', 'BG_TARGET_TOP', 'BG_HIGH'].some(
    (name) => read(texts, name) !== undefined,
  );
  if (read(texts, 'PUSHOVER_API_TOKEN') !== undefined) enable.push('pushover');
  if (['careportal', 'pushover', 'maker'].some((word) => enable.includes(word)))
    enable.push('treatmentnotify');
  enable.push(...byDefault);
  const alarms = types.length > 0 ? types : [limited ? 'simple' : 'predict'];
  if (alarms.includes('simple')) enable.push('simplealarms');
  if (alarms.includes('predict')) enable.push('ar2');
  const disable = list(read(texts, 'DISABLE'));
  return new Set(enable.filter((word) => !disable.includes(word)));
}

/** @param raw names and values as Heroku has them. */
export function asRead(raw: Texts): AsRead {
  const texts = Object.fromEntries(Object.entries(raw).map(([name, text]) => [name.trim(), text.trim()]));
  try {
    list(read(texts, 'OBSCURED'));
    const on = parts(texts);
    const rest = new Map<string, unknown>(core.map((name) => [name, read(texts, name)]));
    rest.set('BRIDGE_SERVER', read(raw, 'BRIDGE_SERVER'));
    for (const [name, text] of Object.entries(texts)) {
      const upper = name.toUpperCase().replace('CUSTOMCONNSTR_', '');
      if (on.has(upper.split('_')[0]?.toLowerCase() ?? '')) rest.set(`part ${upper}`, value(text));
    }
    return { ends: false, parts: on, limits: limits(texts), rest };
  } catch {
    return { ends: true, parts: new Set(), limits: limits(texts), rest: new Map() };
  }
}
