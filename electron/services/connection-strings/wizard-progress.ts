import type { StringWizard, WizardPlace } from '../../contract/guides.ts';
import type { Clock } from '../../base/clock.ts';
import { noFacts } from './site-facts.ts';
import type { Place, StringsDesk } from './session.ts';
import type { Owner } from './ports.ts';
import type { KeptPlace, WizardStore } from './wizard-progress-store.ts';

type Where = Pick<KeptPlace, 'wizard' | 'site'>;

const keyOf = ({ wizard, site }: Where): string => `${wizard} ${site ?? ''}`;

/** Wizards that go on where they were left. Each lies with the account of its site. */
export interface Wizards {
  open(): Promise<readonly WizardPlace[]>;
  keep(place: Place, at: { wizard: StringWizard; step: string; string: string | null }): Promise<void>;
  end(place: Place, wizard: StringWizard): Promise<void>;
  /** More became known of a string: the wizards that are about it keep it so. */
  follow(string: string): Promise<void>;
}

export function createWizards(options: {
  readonly desk: StringsDesk;
  readonly clock: Clock;
  /** For wizards without a site. */
  readonly own: WizardStore;
  readonly owners: () => readonly Owner[];
}): Wizards {
  const { desk, clock, own } = options;
  /** The strings of wizards since the start, by the wizard's place. */
  const strings = new Map<string, string>();
  const storeOf = (place: Place): WizardStore => place?.owner.wizards ?? own;

  async function keep(place: Place, kept: KeptPlace, string: string | null): Promise<void> {
    const known = string === null ? null : desk.known(string);
    if (string === null || known === null) strings.delete(keyOf(kept));
    else strings.set(keyOf(kept), string);
    await storeOf(place).keep(kept, known);
  }

  /** The string of a wizard: as it lies on the desk, else as it was kept. */
  async function stringOf(place: Place, kept: KeptPlace): Promise<WizardPlace['string']> {
    const present = desk.view(strings.get(keyOf(kept)) ?? '');
    if (present !== null) return present;
    const string = await storeOf(place).stringOf(kept);
    if (string === null) return null;
    const view = await desk.put(place, { ...string, facts: noFacts });
    strings.set(keyOf(kept), view.id);
    return view;
  }

  /** Every wizard with where it lies; one for a site that is gone is left out. */
  async function all(): Promise<readonly { readonly place: Place; readonly kept: KeptPlace }[]> {
    const ownPlaces = (await own.list()).filter(({ site }) => site === null);
    const lists = options.owners().map(async (owner) =>
      (await owner.wizards.list()).flatMap((kept) => {
        const { site } = kept;
        return site === null || owner.appOf(site) === null ? [] : [{ place: { site, owner }, kept }];
      }),
    );
    return [...ownPlaces.map((kept) => ({ place: null, kept })), ...(await Promise.all(lists)).flat()];
  }

  return {
    async open() {
      const places = await Promise.all(
        (await all()).map(async ({ place, kept }) => ({ ...kept, string: await stringOf(place, kept) })),
      );
      return places.toSorted((one, other) => other.at.localeCompare(one.at));
    },
    keep: (place, { wizard, step, string }) =>
      keep(
        place,
        { wizard, site: place?.site ?? null, step, at: new Date(clock.now()).toISOString() },
        string,
      ),
    async end(place, wizard) {
      const where = { wizard, site: place?.site ?? null };
      strings.delete(keyOf(where));
      await storeOf(place).end(where);
    },
    async follow(string) {
      if (![...strings.values()].includes(string)) return;
      const about = (await all()).filter(({ kept }) => strings.get(keyOf(kept)) === string);
      await Promise.all(about.map(({ place, kept }) => keep(place, kept, string)));
    },
  };
}
