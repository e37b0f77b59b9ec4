import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { loadLazyWords } from '../locales/lazy.ts';

export type Screens = typeof import('./lazy-screens.ts');

let fetched: Screens | undefined;

/** Fetches the later screens and their words. What was fetched before is not fetched again. */
export async function loadScreens(): Promise<Screens> {
  const [screens] = await Promise.all([import('./lazy-screens.ts'), loadLazyWords()]);
  fetched = screens;
  return screens;
}

interface LazyScreenProps {
  readonly show: (screens: Screens) => ReactNode;
}

/**
 * Draws one of the later screens as soon as they are there. React.lazy would leave the window blank for a third of a
 * second, even when they were fetched before.
 */
export function LazyScreen({ show }: LazyScreenProps) {
  const [screens, setScreens] = useState(() => fetched);
  useEffect(() => {
    if (screens !== undefined) return;
    loadScreens().then(
      (loaded) => setScreens(() => loaded),
      (fault: unknown) =>
        // Thrown where the crash boundary hears it.
        setScreens(() => {
          throw fault;
        }),
    );
  }, [screens]);
  return screens === undefined ? null : show(screens);
}
