import { describe, expect, it } from 'vitest';

import { explain } from '../../../electron/services/connection-strings/analysis/explain.ts';
import { driverAccepts } from '../../../electron/services/connection-strings/analysis/driver-parser.ts';
import { good } from './example.ts';
import { stringProperties } from './properties.ts';

const seed = 20_261_121;
/** The soak asks for a hundred thousand. */
const runs = 3_000;

describe('connection strings', () => {
  it.each(stringProperties)('$name', async ({ check }) => {
    await expect(check(runs, seed)).resolves.toBeUndefined();
  });
});

describe('that the driver’s parser accepts a string', () => {
  it.each([
    ['a placeholder', good.replace('S3cretPw9', '<password>')],
    ['stars', good.replace('S3cretPw9', '****')],
    ['a host that is gone', 'mongodb://heroku_x1:abc123def@ds012345.mlab.com:12345/heroku_x1'],
    ['a cut option', good.replace('majority', 'majorit')],
    ['no database', good.replace('mycgm', '')],
  ])('does not make it fine: %s', (_name, text) => {
    expect(driverAccepts(text)).toBe(true);
    expect(explain(text).verdict).not.toBe('fine');
  });
});
