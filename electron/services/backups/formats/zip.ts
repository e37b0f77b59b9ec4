import { promisify } from 'node:util';
import { crc32, deflateRawSync, inflateRaw } from 'node:zlib';

/**
 * As much of ZIP as an .xlsx workbook needs (PKWARE APPNOTE 6.3: no encryption, no ZIP64, stored or deflated). It is
 * our own because unpacking must stop at a limit off the main loop and prove its checksums; fflate, which the tests use
 * as the other side, does neither.
 */
const localMark = 0x04034b50;
const centralMark = 0x02014b50;
const endMark = 0x06054b50;
const endSize = 22;
const utf8Names = 0x0800;
/** 1 January 1980, the earliest date that ZIP can hold: two workbooks with the same cells are the same bytes. */
const earliestDate = 0x21;

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  /** It has a password of its own. */
  readonly locked: boolean;
  readonly crc: number;
  readonly packed: Uint8Array;
}

/** Packs files (name to content) into an archive. */
export function writeZip(files: ReadonlyArray<readonly [name: string, content: string]>): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    const label = Buffer.from(name);
    [20, utf8Names, 8, 0, earliestDate].forEach((field, index) => fields.writeUInt16LE(field, index * 2));
    [crc32(plain), packed.length, plain.length].forEach((field, index) =>
      fields.writeUInt32LE(field, 10 + index * 4),
    );
    fields.writeUInt16LE(label.length, 22);
    const position = Buffer.alloc(14);
    position.writeUInt32LE(offset, 10);
    bodies.push(uint32(localMark), fields, label, packed);
    directory.push(uint32(centralMark), Buffer.from([20, 0]), fields, position, label);
    offset += 4 + fields.length + label.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(endSize);
  end.writeUInt32LE(endMark, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** How many files an archive may hold. */
const filesLimit = 500;

/** The files in an archive, still packed. `cut-file`: the directory at the end is missing; `damaged`: it is wrong. */
export function readZip(bytes: Uint8Array): ZipEntry[] | 'cut-file' | 'damaged' | 'too-large' {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = data.lastIndexOf(uint32(endMark));
  if (end < 0 || end + endSize > data.length) return 'cut-file';
  const count = data.readUInt16LE(end + 10);
  if (count > filesLimit) return 'too-large';
  const entries: ZipEntry[] = [];
  try {
    let at = data.readUInt32LE(end + 16);
    for (let index = 0; index < count; index += 1) {
      if (data.readUInt32LE(at) !== centralMark) return 'damaged';
      const nameEnd = at + 46 + data.readUInt16LE(at + 28);
      entries.push({
        name: data.toString('utf8', at + 46, nameEnd),
        method: data.readUInt16LE(at + 10),
        locked: (data.readUInt16LE(at + 8) & 1) === 1,
        crc: data.readUInt32LE(at + 16),
        packed: packedAt(data, data.readUInt32LE(at + 42), data.readUInt32LE(at + 20)),
      });
      at = nameEnd + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
    }
  } catch (cause) {
    if (cause instanceof RangeError) return 'damaged';
    throw cause;
  }
  return entries;
}

function packedAt(data: Buffer, local: number, size: number): Uint8Array {
  const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
  if (start + size > data.length) throw new RangeError('an entry reaches past the end of the archive');
  return data.subarray(start, start + size);
}

const inflate = promisify(inflateRaw);

/** The text of one file of an archive, at most `limit` bytes of it: a zip bomb is given up there, off the main loop. */
export async function unpack(entry: ZipEntry, limit: number): Promise<Buffer | 'damaged' | 'too-large'> {
  if (entry.method !== 8 && entry.method !== 0) return 'damaged';
  try {
    if (entry.method === 0 && entry.packed.length > limit) return 'too-large';
    const plain =
      entry.method === 0
        ? Buffer.from(entry.packed)
        : await inflate(entry.packed, { maxOutputLength: limit });
    return crc32(plain) === entry.crc ? plain : 'damaged';
  } catch (cause) {
    return cause instanceof RangeError ? 'too-large' : 'damaged';
  }
}
