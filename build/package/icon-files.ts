/**
 * The two icon containers, written by hand: both are a list of PNG pictures with a small header.
 * Sources: Microsoft's "Icons" (ICONDIR, ICONDIRENTRY) and Apple's icns types as listed by the `iconutil` manual.
 */

const ICO_SIZES = [16, 32, 48, 64, 128, 256];
const ICNS_TYPES: readonly (readonly [string, number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** A Windows icon. @param pictures PNG files by their width in pixels */
export function icoFile(pictures: ReadonlyMap<number, Buffer>): Buffer {
  const header = Buffer.alloc(6 + 16 * ICO_SIZES.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(ICO_SIZES.length, 4);
  let offset = header.length;
  const parts = ICO_SIZES.map((size, place) => {
    const png = pictureOf(pictures, size);
    const entry = 6 + 16 * place;
    // 256 is written as 0: the field is one byte.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
    return png;
  });
  return Buffer.concat([header, ...parts]);
}

/** A macOS icon. @param pictures PNG files by their width in pixels */
export function icnsFile(pictures: ReadonlyMap<number, Buffer>): Buffer {
  const parts = ICNS_TYPES.map(([type, size]) => block(type, pictureOf(pictures, size)));
  return block('icns', Buffer.concat(parts));
}

function block(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}

function pictureOf(pictures: ReadonlyMap<number, Buffer>, size: number): Buffer {
  const png = pictures.get(size);
  if (png === undefined) throw new Error(`There is no picture of ${size} pixels`);
  return png;
}
