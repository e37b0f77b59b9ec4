import { catalogue, type CatalogueName } from '../../../contract/catalogue.ts';
import { numberOf } from '../numbers.ts';
import { finding, type Rule } from './view.ts';

const names = [
  'BG_LOW',
  'BG_TARGET_BOTTOM',
  'BG_TARGET_TOP',
  'BG_HIGH',
] as const satisfies readonly CatalogueName[];

/** mg/dL in one mmol/L of glucose. */
const perMmol = 18;
/** Nightscout takes a limit below this for mmol/L (nightscout-domain.md C5). */
const leastMg = 50;
/** A sensor's highest reading, 600 mg/dL, in mmol/L: nothing up to here can be an mg/dL limit in use. */
const mostMmol = 33.3;

/** Limits outside these are most often a slip of the finger. In mg/dL; this says nothing about health. */
const usual: Readonly<Record<(typeof names)[number], readonly [number, number]>> = {
  BG_LOW: [40, 100],
  BG_TARGET_BOTTOM: [55, 140],
  BG_TARGET_TOP: [100, 300],
  BG_HIGH: [130, 450],
};

/** The four limits against the unit and against each other. Out of order, Nightscout shifts them without a word (C4). */
export const checkGlucose: Rule = (view) => {
  const mmol = view.text('DISPLAY_UNITS').toLowerCase().includes('mmol');
  const limits = names.map((name) => {
    const line = view.line(name);
    const set = line === null ? null : numberOf(line.text);
    return {
      name,
      line,
      set,
      mg: mmol && set !== null ? set * perMmol : (set ?? Number(catalogue[name].fallback)),
    };
  });
  const set = limits.filter((limit) => limit.set !== null);
  const nameOf = (limit: (typeof limits)[number]): string => limit.line?.name ?? limit.name;
  const otherUnit = set.filter(({ set: value }) =>
    mmol ? (value ?? 0) >= leastMg : (value ?? 0) <= mostMmol,
  );
  if (otherUnit.length > 0) {
    return [finding('limits-units', [view.where('DISPLAY_UNITS'), ...otherUnit.map(nameOf)])];
  }
  const far = set.filter(({ name, mg }) => mg < usual[name][0] || mg > usual[name][1]);
  const wrong = limits.slice(1).flatMap((upper, index) => {
    const lower = limits[index];
    if (lower === undefined || lower.mg < upper.mg) return [];
    return [lower, upper].filter((limit) => limit.set !== null).map(nameOf);
  });
  return [
    ...(wrong.length > 0 ? [finding('limits-order', [...new Set(wrong)])] : []),
    ...(far.length > 0 ? [finding('limits-far', far.map(nameOf))] : []),
  ];
};
