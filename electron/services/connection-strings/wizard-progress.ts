import type { StringWizard, WizardPlace } from '../../contract/guides.ts';
import type { Clock } from '../../base/clock.ts';
import { noFacts } from './site-facts.ts';
import type { StringView } from '../../contract/connection-strings.ts';
import type { KnownString } from './analysed-string.ts';
import type { SiteAccount, SiteOfAccount } from './ports.ts';
import type { KeptPlace, WizardStore } from './wizard-progress-store.ts';

type Where = Pick<KeptPlace, 'wizard' | 'site'>;

const keyOf = ({ wizard, site }: Where): string => `${wizard} ${site ?? ''}`;

/** Wizards that go on where they were left. Each lies with the account of its site. */
export interface Wizards {
  open(): Promise<readonly WizardPlace[]>;
  keep(
    place: SiteOfAccount | null,
    at: { wizard: StringWizard; step: string; string: string | null },
  ): Promise<void>;
  end(place: SiteOfAccount | null, wizard: StringWizard): Promise<void>;
  /** More became known of a string: the wizards that are about it keep it so. */
  follow(string: string): Promise<void>;
}

export function createWizards(options: {
  readonly strings: {
    add(place: SiteOfAccount | null, found: Omit<KnownString, 'site'>): Promise<StringView>;
    view(id: string): StringView | null;
    known(id: string): KnownString | null;
  };
  readonly clock: Clock;
  /** For wizards without a site. */
  readonly own: WizardStore;
  readonly accounts: () => readonly SiteAccount[];
}): Wizards {
  const { strings: held, clock, own } = options;
  /** The strings of wizards since the start, by the wizard's place. */
  const strings = new Map<string, string>();
  const storeOf = (place: SiteOfAccount | null): WizardStore => place?.account.wizards ?? own;

  async function keep(place: SiteOfAccount | null, kept: KeptPlace, string: string | null): Promise<void> {
    const known = string === null ? null : held.known(string);
    if (string === null || known === null) strings.delete(keyOf(kept));
    else strings.set(keyOf(kept), string);
    await storeOf(place).keep(kept, known);
  }

  /** The string of a wizard: as it is known since the start, else as it was kept. */
  async function stringOf(place: SiteOfAccount | null, kept: KeptPlace): Promise<WizardPlace['string']> {
    const present = held.view(strings.get(keyOf(kept)) ?? '');
    if (present !== null) return present;
    const string = await storeOf(place).stringOf(kept);
    if (string === null) return null;
    const view = await held.add(place, { ...string, facts: noFacts });
    strings.set(keyOf(kept), view.id);
    return view;
  }

  /** Every wizard with where it lies; one for a site that is gone is left out. */
  async function all(): Promise<
    readonly { readonly place: SiteOfAccount | null; readonly kept: KeptPlace }[]
  > {
    const ownPlaces = (await own.list()).filter(({ site }) => site === null);
    const lists = options.accounts().map(async (account) =>
      (await account.wizards.list()).flatMap((kept) => {
        const { site } = kept;
        return site === null || account.appOf(site) === null ? [] : [{ place: { site, account }, kept }];
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
