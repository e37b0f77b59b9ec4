import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, test } from 'vitest';
import { newIdentity } from '../../../electron/services/backups/formats/age.ts';
import { exportIdentity, importIdentity } from '../../../electron/services/backups/backup-key-file.ts';
import { readBackup } from '../../../electron/services/backups/read-backup.ts';
import { writeBackup } from '../../../electron/services/backups/write-backup.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { copyOf, outcome } from './support.ts';

const values = { API_SECRET: 'canary-secret-value', CANARY_NAME: 'x' };
const passphrase = new Secret('four small grey horses é');
/** Each turn of scrypt at age's usual cost takes half a second, more on a busy machine. */
const unhurried = 60_000;

let file: Uint8Array;
beforeAll(async () => {
  file = await writeBackup(copyOf(values), { kind: 'sitekeeper', passphrase });
}, unhurried);

const withAge = async (setup: (age: Encrypter) => void, text: string): Promise<Uint8Array> => {
  const age = new Encrypter();
  setup(age);
  return age.encrypt(text);
};

/** The like of our copies at a low cost, for the many readings of one test. */
const cheap = (text: string): Promise<Uint8Array> =>
  withAge((age) => {
    age.setPassphrase(passphrase.reveal());
    age.setScryptWorkFactor(10);
  }, text.padEnd(1024));

const scryptFile = (factor: string): Uint8Array =>
  Buffer.from(
    `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} ${factor}\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`,
  );

describe('other age tools', { timeout: unhurried }, () => {
  test('open our copy with the passphrase; inside is documented JSON', async () => {
    const age = new Decrypter();
    age.addPassphrase(passphrase.reveal());
    const inside: unknown = JSON.parse(await age.decrypt(file, 'text'));
    expect(inside).toEqual({
      format: 'sitekeeper-settings',
      version: 1,
      app: { id: '01234567-89ab-cdef-0123-456789abcdef', name: 'lily-sugar', title: "Lily's sugar" },
      takenAt: '2026-11-20T14:03:27.000Z',
      source: 'person',
      settings: values,
    });
  });

  test('open an automatic copy with the exported identity', async () => {
    const { identity, recipient } = await newIdentity();
    const copy = await writeBackup(copyOf(values), { kind: 'automatic', recipient });
    const exported = await exportIdentity(identity, passphrase);
    const age = new Decrypter();
    age.addPassphrase(passphrase.reveal());
    const line = (await age.decrypt(exported, 'text')).split('\n').find((text) => text.startsWith('AGE-'));
    const opener = new Decrypter();
    opener.addIdentity(line ?? '');
    expect(JSON.parse(await opener.decrypt(copy, 'text'))).toMatchObject({ settings: values });
  });

  test('make files that we read: armored, of any format inside, with many recipients', async () => {
    const armored = Buffer.from(armor.encode(await cheap('A="x"\n')));
    const read = await readBackup(armored, { passphrase });
    expect(outcome(read)).toEqual({ A: 'x' });
    expect(read).toMatchObject({ kind: 'sitekeeper' });
    const identities = await Promise.all(Array.from({ length: 5 }, generateX25519Identity));
    const recipients = await Promise.all(identities.map(identityToRecipient));
    const shared = await withAge((age) => recipients.forEach((one) => age.addRecipient(one)), '{"A":"y"}');
    const identity = new Secret(identities.at(-1) ?? '');
    expect(outcome(await readBackup(shared, { identity }))).toEqual({ A: 'y' });
  });
});

describe('a copy under a passphrase', { timeout: unhurried }, () => {
  test('shows nothing of what is in it, not even by its size', async () => {
    const text = Buffer.from(file).toString('latin1');
    for (const part of ['canary', 'CANARY', 'API_SECRET', 'lily', 'Lily']) expect(text).not.toContain(part);
    const longer = await writeBackup(copyOf({ ...values, MORE: 'x'.repeat(40) }), {
      kind: 'sitekeeper',
      passphrase,
    });
    expect(longer.length).toBe(file.length);
  });

  test('asks for the passphrase, and says when it is another', async () => {
    const copy = await cheap('{"A":"x"}');
    expect(outcome(await readBackup(copy))).toBe('needs-passphrase');
    expect(outcome(await readBackup(copy, { passphrase: new Secret('four small grey') }))).toBe(
      'wrong-passphrase',
    );
    expect(outcome(await readBackup(copy, { passphrase: new Secret('') }))).toBe('wrong-passphrase');
    expect(outcome(await readBackup(copy, { passphrase }))).toEqual({ A: 'x' });
  });

  test('cut or changed', async () => {
    const copy = await cheap('{"A":"x"}');
    const changed = Uint8Array.from(copy);
    changed[changed.length - 3] = (changed.at(-3) ?? 0) ^ 1;
    expect(outcome(await readBackup(changed, { passphrase }))).toBe('damaged');
    expect(outcome(await readBackup(copy.subarray(0, -3), { passphrase }))).toBe('cut-file');
    expect(outcome(await readBackup(copy.subarray(0, 60), { passphrase }))).toBe('cut-file');
    const armored = Buffer.from(armor.encode(copy));
    expect(outcome(await readBackup(armored.subarray(0, -30), { passphrase }))).toBe('cut-file');
  });

  test('costs main’s own thread next to nothing', async () => {
    const before = process.threadCpuUsage();
    await writeBackup(copyOf(values), { kind: 'sitekeeper', passphrase });
    // In microseconds. Scrypt on this thread would take half a million and more.
    expect(process.threadCpuUsage(before).user).toBeLessThan(200_000);
  });
});

describe('age files that only waste time', () => {
  test('too high a work factor is refused at once', async () => {
    expect(outcome(await readBackup(scryptFile('30'), { passphrase }))).toBe('too-large');
    expect(outcome(await readBackup(scryptFile('21'), { passphrase }))).toBe('too-large');
    expect(outcome(await readBackup(scryptFile('999'), { passphrase }))).toBe('damaged');
  });

  test('so are thousands of recipients', async () => {
    const stanza = `-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n`;
    const crowd = Buffer.from(`age-encryption.org/v1\n${stanza.repeat(20_000)}--- ${'A'.repeat(43)}\n`);
    const { identity } = await newIdentity();
    expect(outcome(await readBackup(crowd, { identity }))).toBe('damaged');
  });
});

test('an automatic copy asks for its identity, and says when it is another computer’s', async () => {
  const [mine, other] = await Promise.all([newIdentity(), newIdentity()]);
  const copy = await writeBackup(copyOf(values), { kind: 'automatic', recipient: mine.recipient });
  expect(outcome(await readBackup(copy, { passphrase }))).toBe('needs-identity');
  expect(outcome(await readBackup(copy, { identity: other.identity }))).toBe('needs-identity');
});

test(
  'an exported identity: read back, under a wrong passphrase, or some other file',
  { timeout: unhurried },
  async () => {
    const { identity } = await newIdentity();
    const imported = await importIdentity(await exportIdentity(identity, passphrase), passphrase);
    expect(imported instanceof Secret && imported.reveal()).toBe(identity.reveal());
    expect(await importIdentity(await cheap(identity.reveal()), new Secret('no'))).toBe('wrong-passphrase');
    expect(await importIdentity(await cheap('{"A":"x"}'), passphrase)).toBe('not-a-copy');
  },
);
