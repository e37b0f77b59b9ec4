import { usesMmol, writtenLimits } from '../effects.ts';
import { convertedBelow, limitNames, limitsInUse, perMmol, type LimitName } from '../nightscout-env.ts';
import { finding, type Rule, type View } from './view.ts';

/** A sensor's highest reading, 600 mg/dL, in mmol/L: nothing up to here can be an mg/dL limit in use. */
const mostMmol = 33.3;

/** Limits outside these are most often a slip of the finger. In mg/dL; this says nothing about health. */
const usual: Readonly<Record<LimitName, readonly [number, number]>> = {
  BG_LOW: [40, 100],
  BG_TARGET_BOTTOM: [55, 140],
  BG_TARGET_TOP: [100, 300],
  BG_HIGH: [130, 450],
};

/** The limits that are set and are numbers, with what each is taken for, in mg/dL and before they are put in order. */
function limitsSet(view: View) {
  const written = writtenLimits(view);
  const mmol = usesMmol(view);
  const converts = mmol && written.BG_HIGH < convertedBelow;
  return limitNames.map((name) => {
    const value = written[name];
    const used = converts ? value * perMmol : value;
    // Written for the other unit than it is read in: a default among converted limits is one, too.
    const wrong = used <= mostMmol || used > convertedBelow * perMmol;
    return { name, set: view.line(name) !== null && !Number.isNaN(value), value, used, wrong };
  });
}

/**
 * The four limits against the unit and against each other. With mmol in DISPLAY_UNITS it converts all four or none, and
 * looks at BG_HIGH alone; out of order, it shifts them without a word.
 * Source: docs/reference/nightscout.md#glucose-limits.
 */
export const checkGlucose: Rule = (view) => {
  const limits = limitsSet(view);
  const set = limits.filter((limit) => limit.set);
  if (set.length === 0) return [];
  const wrong = limits.filter((limit) => limit.wrong);
  if (wrong.length > 0) {
    const names = [...new Set([...set.filter((limit) => limit.wrong), ...wrong])].map(({ name }) =>
      view.where(name),
    );
    return [finding('limits-units', [view.where('DISPLAY_UNITS'), ...names])];
  }
  const far = set.filter(({ name, used }) => used < usual[name][0] || used > usual[name][1]);
  const apart = limits.slice(1).flatMap((upper, index) => {
    const lower = limits[index];
    if (lower === undefined || !(lower.used >= upper.used)) return [];
    return [lower, upper].filter((limit) => limit.set).map(({ name }) => view.where(name));
  });
  return [
    ...(apart.length > 0 ? [finding('limits-order', [...new Set(apart)])] : []),
    ...(far.length > 0
      ? [
          finding(
            'limits-far',
            far.map(({ name }) => view.where(name)),
          ),
        ]
      : []),
  ];
};

const inMmol = (value: number): number =>
  value < convertedBelow ? value : Math.round((value / perMmol) * 10) / 10;

/**
 * All four limits in mmol/L, for a site that shows mmol/L and has some in the other unit or not at all: those that can
 * only be mg/dL are converted, and what is not there gets the program's own limit.
 * @returns null where the site shows mg/dL: then either the unit or the limits are meant otherwise, and only the person
 * knows which.
 */
export function limitsMeant(view: View): ReadonlyMap<LimitName, string> | null {
  if (!usesMmol(view)) return null;
  const written = writtenLimits(view);
  const meant = limitNames.map((name) => [name, inMmol(written[name])] as const);
  const values = meant.map(([, value]) => value);
  const ordered = values.every((value, index) => index === 0 || (values[index - 1] ?? 0) < value);
  if (!ordered || values.some((value) => Number.isNaN(value) || value <= 0)) return null;
  const changed = meant.filter(([name, value]) => view.line(name) === null || value !== written[name]);
  const after = limitsInUse(
    {
      BG_LOW: values[0] ?? 0,
      BG_TARGET_BOTTOM: values[1] ?? 0,
      BG_TARGET_TOP: values[2] ?? 0,
      BG_HIGH: values[3] ?? 0,
    },
    true,
  );
  return after.BG_LOW < after.BG_TARGET_BOTTOM
    ? new Map(changed.map(([name, value]) => [name, String(value)]))
    : null;
}
