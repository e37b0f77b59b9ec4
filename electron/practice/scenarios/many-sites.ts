import type { SimulatedAccount } from '../state/simulated-account.ts';
import { databases, nightscoutVars } from './nightscout-vars.ts';
import { addSite, day, hour, minute, type SiteSpec } from './site.ts';

const states: readonly SiteSpec['state'][] = [
  'up',
  'up',
  'up',
  'asleep',
  'up',
  'crashed',
  'up',
  'off',
  'up',
  'up',
];

/** A hundred apps, the most that an account may have, in all the states there are. */
export function addMany(account: SimulatedAccount): void {
  for (let number = 1; number <= 100; number += 1) {
    const state = states[number % states.length] ?? 'up';
    const nightscout = number % 3 === 0;
    const size = state === 'asleep' ? 'Eco' : number % 4 === 0 ? 'Standard-1X' : 'Basic';
    addSite(account, {
      name: `site-${String(number).padStart(3, '0')}`,
      kind: nightscout ? 'nightscout' : 'plain',
      vars: nightscout
        ? nightscoutVars(`Site ${number}`, databases.B)
        : { SECRET_KEY: `canary-site-${number}` },
      size,
      state,
      forMs: state === 'off' ? (number % 7) * 30 * day + day : (number % 5) * hour + 40 * minute,
      readingAgeMs: (number % 5) * minute,
      maintenance: number % 17 === 0,
    });
  }
}
