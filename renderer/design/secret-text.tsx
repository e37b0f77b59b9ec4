import { useLayoutEffect, useRef } from 'react';
import './secret-text.css';

/**
 * A value that a person wants to see. It goes from its holder into the page and past React, which would keep it in its
 * notes for a while after it was hidden.
 */
export function SecretText({ value }: { readonly value: () => string | null }) {
  const box = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const span = box.current;
    if (span === null) return;
    span.textContent = value();
    return () => {
      span.textContent = '';
    };
  }, [value]);
  return <span ref={box} className="secret-text" />;
}
