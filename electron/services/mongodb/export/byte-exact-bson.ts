import { BSON, type Document } from 'bson';

/** So that every value keeps its type: a 1 that is an Int32 does not come back as a Double. */
const typed = {
  promoteValues: false,
  promoteLongs: false,
  promoteBuffers: false,
  bsonRegExp: true,
} as const;

const isDocument = 3;
const isArray = 4;

/** A value as BSON has it, whose objects are Maps: these keep the order of names like `2`, which objects do not. */
function valueOf(type: number, bytes: Uint8Array): unknown {
  if (type === isDocument) return mapOf(bytes);
  if (type === isArray) return [...mapOf(bytes).values()];
  const document = Buffer.alloc(bytes.length + 8);
  document.writeInt32LE(document.length);
  document[4] = type;
  document.write('v', 5);
  document.set(bytes, 7);
  return BSON.deserialize(document, typed)['v'];
}

function mapOf(bytes: Uint8Array): Map<string, unknown> {
  const map = new Map<string, unknown>();
  for (const [type, nameAt, nameLength, at, length] of BSON.onDemand.parseToElements(bytes)) {
    const name = Buffer.from(bytes.subarray(nameAt, nameAt + nameLength)).toString('utf8');
    map.set(name, valueOf(type, bytes.subarray(at, at + length)));
  }
  return map;
}

/**
 * A document that the driver writes as the very same bytes. Throws BSONError for bytes that are none.
 */
export function byteExactBson(bytes: Uint8Array): Document {
  const document = BSON.deserialize(bytes, typed);
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).equals(BSON.serialize(document)))
    return document;
  return mapOf(bytes);
}
