import { uuidOf } from './ids.ts';

/** What Heroku sells and offers, with the prices of late 2026 in US cents a month. */

export interface DynoSize {
  readonly id: string;
  readonly name: string;
  readonly cents: number;
  readonly memory: number;
  readonly compute: number;
  readonly dedicated: boolean;
  readonly units: number;
}

const size = (
  name: string,
  dollars: number,
  memory: number,
  compute: number,
  dedicated: boolean,
  units: number,
): DynoSize => ({
  id: uuidOf('dyno-size', name),
  name,
  cents: dollars * 100,
  memory,
  compute,
  dedicated,
  units,
});

export const dynoSizes: readonly DynoSize[] = [
  size('Eco', 5, 0.5, 1, false, 0),
  size('Basic', 7, 0.5, 1, false, 0.28),
  size('Standard-1X', 25, 0.5, 1, false, 1),
  size('Standard-2X', 50, 1, 2, false, 2),
  size('Performance-M', 250, 2.5, 2, true, 8),
  size('Performance-L', 500, 14, 8, true, 16),
];

export function dynoSize(name: string): DynoSize | undefined {
  return dynoSizes.find((one) => one.name.toLowerCase() === name.toLowerCase() || one.id === name);
}

export interface Stack {
  readonly id: string;
  readonly name: string;
  readonly state: 'public' | 'deprecated';
  readonly isDefault: boolean;
}

const stack = (name: string, state: Stack['state'] = 'public', isDefault = false): Stack => ({
  id: uuidOf('stack', name),
  name,
  state,
  isDefault,
});

export const stacks: readonly Stack[] = [
  stack('heroku-22', 'deprecated'),
  stack('heroku-24', 'public', true),
  stack('heroku-26'),
];

export interface Region {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly locale: string;
  readonly description: string;
  readonly provider: { readonly name: string; readonly region: string };
}

export const regions: readonly Region[] = [
  {
    id: uuidOf('region', 'eu'),
    name: 'eu',
    country: 'Ireland',
    locale: 'Dublin',
    description: 'Europe',
    provider: { name: 'amazon-web-services', region: 'eu-west-1' },
  },
  {
    id: uuidOf('region', 'us'),
    name: 'us',
    country: 'United States',
    locale: 'Virginia',
    description: 'United States',
    provider: { name: 'amazon-web-services', region: 'us-east-1' },
  },
];

export interface Plan {
  readonly id: string;
  /** `heroku-postgresql:essential-0` */
  readonly name: string;
  readonly humanName: string;
  readonly description: string;
  readonly cents: number;
  readonly isDefault: boolean;
}

export interface Service {
  readonly id: string;
  readonly name: string;
  readonly humanName: string;
  readonly configVar: string;
  readonly plans: readonly Plan[];
}

function service(
  name: string,
  humanName: string,
  configVar: string,
  plans: readonly (readonly [name: string, human: string, cents: number])[],
): Service {
  return {
    id: uuidOf('service', name),
    name,
    humanName,
    configVar,
    plans: plans.map(([plan, human, cents], index) => ({
      id: uuidOf('plan', name, plan),
      name: `${name}:${plan}`,
      humanName: human,
      description: `${humanName} ${human}`,
      cents,
      isDefault: index === 0,
    })),
  };
}

export const services: readonly Service[] = [
  service('heroku-postgresql', 'Heroku Postgres', 'DATABASE_URL', [
    ['essential-0', 'Essential 0', 500],
    ['essential-1', 'Essential 1', 900],
    ['essential-2', 'Essential 2', 2000],
    ['standard-0', 'Standard 0', 5000],
  ]),
  service('papertrail', 'Papertrail', 'PAPERTRAIL_API_TOKEN', [
    ['choklad', 'Choklad', 0],
    ['fixa', 'Fixa', 800],
  ]),
  service('scheduler', 'Heroku Scheduler', 'SCHEDULER_URL', [['standard', 'Standard', 0]]),
];

const plans: readonly Plan[] = services.flatMap((one) => one.plans);

export function planOf(nameOrId: string): Plan | undefined {
  const service = serviceOf(nameOrId);
  return plans.find((plan) => plan.name === nameOrId || plan.id === nameOrId) ?? service?.plans[0];
}

/** The service itself, or the one that a plan of this name belongs to. */
export function serviceOf(nameOrId: string): Service | undefined {
  return services.find(
    (one) =>
      one.name === nameOrId ||
      one.id === nameOrId ||
      one.plans.some((plan) => plan.name === nameOrId || plan.id === nameOrId),
  );
}
