import type { Secret } from '../secret.ts';

/** Whether two settings have the same value. */
export const sameValue = (one: Secret, other: Secret): boolean => one.reveal() === other.reveal();

/** Size of a value as Heroku counts it, in bytes of UTF-8. */
export const valueBytes = (value: Secret): number => Buffer.byteLength(value.reveal());
