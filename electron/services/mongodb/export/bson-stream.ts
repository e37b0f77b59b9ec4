/** The smallest BSON document: its length and the closing zero. In bytes. */
const minDocumentBytes = 5;
/** A document has 16 MB at most; 16 KB more inside a message, as MongoDB's own tools allow. In bytes. */
const maxDocumentBytes = 16 * 1024 * 1024 + 16 * 1024;

/** Bytes that are no BSON documents one after the other. cut: the last one is not whole. */
export class DamagedBson extends Error {
  readonly kind: 'damaged' | 'cut';

  constructor(kind: 'damaged' | 'cut') {
    super(`BSON that is ${kind}`);
    this.name = 'DamagedBson';
    this.kind = kind;
  }
}

interface Cut {
  readonly documents: readonly Buffer[];
  /** Where the first document begins that is not whole. */
  readonly end: number;
  readonly damaged: boolean;
}

/** The whole documents at the beginning of some bytes; views on them, no copies. */
function cut(bytes: Buffer): Cut {
  const documents: Buffer[] = [];
  let end = 0;
  while (bytes.length - end >= 4) {
    const length = bytes.readInt32LE(end);
    if (length < minDocumentBytes || length > maxDocumentBytes) return { documents, end, damaged: true };
    if (bytes.length - end < length) break;
    if (bytes[end + length - 1] !== 0) return { documents, end, damaged: true };
    documents.push(bytes.subarray(end, end + length));
    end += length;
  }
  return { documents, end, damaged: false };
}

/**
 * Cuts a stream of bytes, as a `.bson` file holds them, into whole documents; those of one piece come together. Holds one
 * document and one piece at most. Throws DamagedBson after the last whole document.
 */
export async function* documentsIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Buffer[]> {
  let held: Buffer[] = [];
  let size = 0;
  let needed = 4;
  for await (const chunk of chunks) {
    held.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    size += chunk.byteLength;
    if (size < needed) continue;
    const [only] = held;
    const bytes = held.length === 1 && only !== undefined ? only : Buffer.concat(held, size);
    const { documents, end, damaged } = cut(bytes);
    if (documents.length > 0) yield documents;
    if (damaged) throw new DamagedBson('damaged');
    const rest = bytes.subarray(end);
    held = rest.length > 0 ? [rest] : [];
    size = rest.length;
    needed = rest.length >= 4 ? rest.readInt32LE(0) : 4;
  }
  if (size > 0) throw new DamagedBson('cut');
}
