import { useEffect, useRef } from 'react';

/**
 * A press on Keep, Fix or Undo takes the pressed button away with it. The focus then goes to the row of the setting; to
 * what else stands in for it where that row is folded away.
 * @returns takes the name of the setting whose change is kept or undone, before the changes that wait are set.
 */
export function useKeptFocus(): (name: string) => void {
  const changed = useRef<string | null>(null);
  // After each drawing: the row that gets the focus is there only then.
  useEffect(() => {
    const name = changed.current;
    if (name === null) return;
    changed.current = null;
    const row = document.querySelector(`[data-setting="${CSS.escape(name)}"] .set-acts`);
    const instead = row?.querySelector<HTMLElement>('button:last-of-type, input');
    const card = document.querySelector<HTMLElement>('[data-waits]');
    (instead ?? card ?? document.querySelector<HTMLElement>('h1'))?.focus();
  });
  return (name) => {
    changed.current = name;
  };
}
