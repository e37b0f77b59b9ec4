import { type Fault, faultNames } from '../../electron/practice/start.ts';

/**
 * What can go wrong outside Heroku: on this computer, or on the way. The practice world has no switch for these.
 * network-changed: acts are carried out, and the network changes before their answer is there. late-act: Heroku carries
 * an act out 24 s after it was sent, long after the app stopped waiting for the answer.
 */
const runtime = [
  'offline',
  'network-changed',
  'late-act',
  'computer-clock-behind',
  'computer-clock-ahead',
] as const;

export type Trouble = Fault | (typeof runtime)[number];

/** Every column of the matrix. */
export const troubles: readonly Trouble[] = [...faultNames, ...runtime];

/** Those that strike one route; the others strike all of them. */
export const isFault = (trouble: Trouble): trouble is Fault => faultNames.some((name) => name === trouble);

/** How far the computer's clock is off, in milliseconds: Heroku's time minus ours. */
export const clockShift = (trouble: Trouble): number => {
  const hours = trouble === 'computer-clock-behind' ? 3 : trouble === 'computer-clock-ahead' ? -3 : 0;
  return hours * 3_600_000;
};
