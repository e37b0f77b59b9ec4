import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { loadLateWords } from '../words/late.ts';

type Late = typeof import('./late.ts');

let late: Late | undefined;

/** Fetches the later screens and their words, once. */
export async function loadLate(): Promise<Late> {
  await loadLateWords();
  late = await import('./late.ts');
  return late;
}

/**
 * Draws one of the later screens as soon as its bundle is there. React.lazy would leave the window blank for a third of
 * a second, even when the bundle was fetched before.
 */
export function LateScreen({ show }: { show: (screens: Late) => ReactNode }) {
  const [screens, setScreens] = useState(late);
  useEffect(() => {
    if (screens !== undefined) return;
    loadLate().then(setScreens, (fault: unknown) =>
      // Thrown where the crash boundary hears it.
      setScreens(() => {
        throw fault;
      }),
    );
  }, [screens]);
  return screens === undefined ? null : show(screens);
}
