import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { loadLateWords, loadNearWords } from '../locales/lazy.ts';

/** Screens in a bundle of their own. */
interface Bundle<Screens> {
  /** Undefined until they were fetched. */
  readonly screens: () => Screens | undefined;
  /** Fetches the screens and their words, once. */
  readonly load: () => Promise<Screens>;
}

function bundle<Screens>(fetched: () => Promise<Screens>, words: () => Promise<unknown>): Bundle<Screens> {
  let screens: Screens | undefined;
  return {
    screens: () => screens,
    load: async () => {
      const [loaded] = await Promise.all([fetched(), words()]);
      screens = loaded;
      return loaded;
    },
  };
}

const near = bundle(() => import('./preloaded-screens.ts'), loadNearWords);
const late = bundle(
  () => import('./lazy-screens.ts'),
  () => Promise.all([loadNearWords(), loadLateWords()]),
);

export const loadNear = near.load;
export const loadLate = late.load;

interface FromProps<Screens> {
  readonly from: Bundle<Screens>;
  readonly show: (screens: Screens) => ReactNode;
}

/**
 * Draws a screen as soon as its bundle is there. React.lazy would leave the window blank for a third of a second, even
 * when the bundle was fetched before.
 */
function From<Screens>({ from, show }: FromProps<Screens>) {
  const [screens, setScreens] = useState(from.screens);
  useEffect(() => {
    if (screens !== undefined) return;
    from.load().then(
      (loaded) => setScreens(() => loaded),
      (fault: unknown) =>
        // Thrown where the crash boundary hears it.
        setScreens(() => {
          throw fault;
        }),
    );
  }, [screens, from]);
  return screens === undefined ? null : show(screens);
}

type Show<Source> = Source extends Bundle<infer Screens> ? FromProps<Screens>['show'] : never;

/** One of the screens that are fetched as soon as the first one is drawn. */
export function NearScreen({ show }: { readonly show: Show<typeof near> }) {
  return <From from={near} show={show} />;
}

/** One of those that are fetched when a site is opened, or they are. */
export function LateScreen({ show }: { readonly show: Show<typeof late> }) {
  return <From from={late} show={show} />;
}
