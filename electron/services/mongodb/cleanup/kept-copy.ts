import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';

import { BSON, type Document } from 'bson';
import * as v from 'valibot';

import type { BackupKey } from '../../backups/backup-key.ts';
import { Secret } from '../../../base/secret.ts';
import { DamagedBson, documentsIn } from '../export/bson-stream.ts';
import { documentSchema } from '../export/metadata.ts';
import { FileFault, PartFile } from '../export/part-file.ts';

/** A collection that documents were taken out of, as it has to be made again. */
export interface KeptCollection {
  readonly name: string;
  readonly options: Document;
  readonly indexes: readonly Document[];
}

/** What a copy says of itself, in front. */
export interface KeptHead {
  /** Opens the database that it was taken from. */
  readonly text: Secret;
  readonly database: string;
  readonly collections: readonly KeptCollection[];
}

/** Some documents of a collection, as bytes. */
export interface KeptPiece {
  readonly collection: string;
  readonly documents: readonly Buffer[];
}

const typed = { promoteValues: false, promoteLongs: false } as const;
/** No document in a database is empty, as each has an `_id`: this one stands behind those of a collection. */
const divider = Buffer.from(BSON.serialize({}));

const headSchema = v.object({
  format: v.literal('sitekeeper-room'),
  text: v.string(),
  database: v.string(),
  collections: v.array(
    v.object({
      name: v.string(),
      options: documentSchema,
      indexes: v.array(documentSchema),
    }),
  ),
});
const endSchema = v.object({ documents: v.pipe(v.unknown(), v.transform(Number)), sha256: v.string() });

/** The head, the documents of each collection with a divider behind them, and how many they were. All is BSON. */
async function* plain(
  head: KeptHead,
  piecesOf: (collection: string) => AsyncIterable<readonly Buffer[]>,
  onEnd: (documents: number) => void,
): AsyncGenerator<Uint8Array> {
  yield BSON.serialize({ format: 'sitekeeper-room', ...head, text: head.text.reveal() });
  const hash = createHash('sha256');
  let documents = 0;
  for (const { name } of head.collections) {
    for await (const piece of piecesOf(name)) {
      for (const document of piece) hash.update(document);
      documents += piece.length;
      yield Buffer.concat(piece);
    }
    yield divider;
  }
  yield BSON.serialize({ documents, sha256: hash.digest('hex') });
  onEnd(documents);
}

/**
 * Writes a copy of what is about to be taken out of a database: BSON, zipped, encrypted to the backup key. Answers how many
 * documents it holds. Rejects with FileFault, or with what `piecesOf` rejects with.
 */
export async function writeKept(
  path: string,
  head: KeptHead,
  backupKey: BackupKey,
  piecesOf: (collection: string) => AsyncIterable<readonly Buffer[]>,
): Promise<number> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.addRecipient(backupKey.recipient);
  let documents = 0;
  const zip = createGzip();
  const source = Readable.from(plain(head, piecesOf, (all) => (documents = all)));
  const zipping = pipeline(source, zip);
  // It is waited for below. A line that breaks before that must not end the app as a rejection that nobody heard.
  zipping.catch(() => undefined);
  const file = await PartFile.open(path);
  try {
    const encrypted = Readable.fromWeb((await encrypter.encrypt(webStream(zip))) as WebStream);
    for await (const chunk of encrypted) await file.write(chunk as Uint8Array);
    await zipping;
    await file.finish();
  } catch (cause) {
    zip.destroy();
    await file.discard();
    // What went wrong at the source is told before what that did to the rest.
    await zipping;
    throw cause;
  }
  return documents;
}

/** As age takes it. Its type has another name where the browser's are known too, as in tests. */
const webStream = (stream: Readable): ReadableStream<Uint8Array> => {
  const web: unknown = Readable.toWeb(stream);
  return web as ReadableStream<Uint8Array>;
};

/** The documents of a file, decrypted. What is cut or was changed rejects with DamagedBson. */
async function* decrypted(path: string, backupKey: BackupKey): AsyncGenerator<readonly Buffer[]> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addIdentity(backupKey.identity.reveal());
  const file = createReadStream(path);
  const unzip = createGunzip({ chunkSize: 256 * 1024 });
  try {
    const zipped = Readable.fromWeb((await decrypter.decrypt(webStream(file))) as WebStream);
    zipped.once('error', (cause) => unzip.destroy(cause));
    yield* documentsIn(zipped.pipe(unzip));
  } catch (cause) {
    if (cause instanceof DamagedBson) throw cause;
    if (cause instanceof Error && 'syscall' in cause) throw new FileFault(cause);
    throw new DamagedBson('damaged');
  } finally {
    file.destroy();
    unzip.destroy();
  }
}

/** What is told of a copy before its documents. Rejects with FileFault or DamagedBson. */
export async function readKeptHead(path: string, backupKey: BackupKey): Promise<KeptHead> {
  for await (const [first] of decrypted(path, backupKey)) return headOf(first);
  throw new DamagedBson('cut');
}

function headOf(document: Uint8Array | undefined): KeptHead {
  const read = v.safeParse(headSchema, document === undefined ? null : BSON.deserialize(document, typed));
  if (!read.success) throw new DamagedBson('damaged');
  const { text, database, collections } = read.output;
  return { text: new Secret(text), database, collections };
}

/** The documents of a copy, by the piece; at the end they are compared with what was written. */
export async function* readKept(path: string, backupKey: BackupKey): AsyncGenerator<KeptPiece> {
  const hash = createHash('sha256');
  let head: KeptHead | null = null;
  let at = 0;
  let documents = 0;
  let whole = false;
  for await (const batch of decrypted(path, backupKey)) {
    let some: Buffer[] = [];
    for (const document of batch) {
      const collection = head?.collections[at]?.name;
      if (head === null) head = headOf(document);
      else if (collection === undefined) whole = isEnd(document, documents, hash.copy().digest('hex'));
      else if (document.equals(divider)) {
        if (some.length > 0) yield { collection, documents: some };
        some = [];
        at += 1;
      } else {
        hash.update(document);
        documents += 1;
        some.push(document);
      }
    }
    const collection = head?.collections[at]?.name;
    if (collection !== undefined && some.length > 0) yield { collection, documents: some };
  }
  if (!whole) throw new DamagedBson('cut');
}

function isEnd(document: Uint8Array, documents: number, sha256: string): boolean {
  const end = v.safeParse(endSchema, BSON.deserialize(document, typed));
  return end.success && end.output.documents === documents && end.output.sha256 === sha256;
}
