import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { screenChanged } from './double-press.ts';

/**
 * Moves the focus to the heading of a page or step that has just opened, so that a screen reader starts there and Tab
 * goes on from there. Each page and each step is a component of its own, so opening one draws it anew.
 */
export function useHeading(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    screenChanged('page');
  }, []);
  return heading;
}
