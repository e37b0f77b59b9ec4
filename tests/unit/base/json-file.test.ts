import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

import { createJsonFile } from '../../../electron/base/json-file.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const schema = v.object({ count: v.number() });

async function counter() {
  const folder = await temporaryFolder();
  const path = join(folder, 'counter.json');
  const file = createJsonFile({
    path,
    empty: { count: 0 },
    parse(content) {
      const parsed = v.safeParse(schema, content);
      return parsed.success ? parsed.output : null;
    },
  });
  const aside = async (): Promise<readonly string[]> =>
    Promise.all(
      (await readdir(folder))
        .filter((name) => name.startsWith('counter.json.unreadable-'))
        .map((name) => readFile(join(folder, name), 'utf8')),
    );
  return { path, file, aside };
}

describe('a JSON file of the app', () => {
  it('names its version and is read back', async () => {
    const { path, file, aside } = await counter();
    expect(await file.read()).toEqual({ count: 0 });
    expect(await file.write(() => ({ count: 3 }))).toBe(true);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ version: 1, count: 3 });
    expect([await file.read(), await aside()]).toEqual([{ count: 3 }, []]);
  });

  it('of an app from before there were versions is read', async () => {
    const { path, file, aside } = await counter();
    await writeFile(path, '{"count":7}');
    expect([await file.read(), await aside()]).toEqual([{ count: 7 }, []]);
  });

  it.each([
    ['a newer version', '{"version":2,"count":7}'],
    ['a version that is no number', '{"version":"1b","count":7}'],
    ['another kind', '{"version":1,"count":"seven"}'],
    ['a list', '[7]'],
    ['null', 'null'],
    ['half a file', '{"version":1,"cou'],
  ])('of %s is put aside as it was, and never written over', async (_name, text) => {
    const { path, file, aside } = await counter();
    await writeFile(path, text);
    expect(await file.read()).toEqual({ count: 0 });
    await file.write(() => ({ count: 1 }));
    expect([await file.read(), await aside()]).toEqual([{ count: 1 }, [text]]);
  });

  it('is written by one writer after the other, each with what the one before left', async () => {
    const { file } = await counter();
    const add = () => file.write(async () => ({ count: (await file.read()).count + 1 }));
    await Promise.all([add(), add(), add()]);
    await file.idle();
    expect(await file.read()).toEqual({ count: 3 });
  });

  it('that the disk does not take says so, and the next writer has its turn', async () => {
    const { file } = await counter();
    expect(await file.write(() => Promise.reject(new Error('nothing to write')))).toBe(false);
    expect(await file.write(() => ({ count: 2 }))).toBe(true);
  });
});
