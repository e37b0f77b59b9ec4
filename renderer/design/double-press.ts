/**
 * The second press of a double press falls on whatever stands there by then: it must not answer a question that nobody
 * has read, nor press what lies behind one that was just answered. Keys and assistive technology press with no count of
 * clicks (`detail` 0), and are never held back.
 */

/** A person needs longer than this to read any question, and a double press is over. Milliseconds. */
const guardMs = 600;
/** The longest double press that systems offer. Milliseconds. */
const maxDoublePressMs = 1_500;

type Change = 'question' | 'page';

let changedAt = Number.NEGATIVE_INFINITY;
let questionAt = Number.NEGATIVE_INFINITY;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Says that other things stand under the pointer from now on. question: one has opened or closed, in a window or in its
 * place: for a moment no pointer presses anything. page: only the second press of a double press is held back.
 */
export function screenChanged(what: Change): void {
  changedAt = performance.now();
  if (what === 'page') return;
  questionAt = changedAt;
  // Seen by the style sheet too, so that what can't be pressed yet does not look as if it could.
  const { dataset } = document.documentElement;
  dataset['fresh'] = '';
  clearTimeout(timer);
  timer = setTimeout(() => delete dataset['fresh'], guardMs);
}

/**
 * Whether a press came before its moment.
 * @param press `at` and the times of the changes: milliseconds by the same clock.
 */
export function isTooEarly(
  press: { readonly count: number; readonly at: number },
  changes: { readonly question: number; readonly any: number },
): boolean {
  if (press.count === 0) return false;
  return (
    press.at < changes.question + guardMs || (press.count > 1 && press.at < changes.any + maxDoublePressMs)
  );
}

/** Holds back what came too early, before anything on the page hears of it. Called once. */
export function holdBackSecondPresses(): void {
  window.addEventListener(
    'click',
    (event) => {
      const press = { count: event.detail, at: event.timeStamp };
      if (!isTooEarly(press, { question: questionAt, any: changedAt })) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
}
