import { useEffect, useState } from 'react';
import { readableForMs } from '../../design/secret-field.tsx';

/** Which one of several values is shown now: one at a time, for 30 seconds, and while the window has the focus. */
export function useOneShown(): readonly [string | null, (name: string | null) => void] {
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    if (shown === null) return;
    const hide = () => setShown(null);
    const timer = setTimeout(hide, readableForMs);
    window.addEventListener('blur', hide);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('blur', hide);
    };
  }, [shown]);
  return [shown, setShown];
}
