import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Moves the focus to the heading of a page or step that has just opened, so that a screen reader starts there and Tab
 * goes on from there.
 * @param page changes when another page is shown in the same component.
 */
export function useHeading(page: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [page]);
  return heading;
}
