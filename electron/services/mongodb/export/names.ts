const hex = (sign: string): string =>
  `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;

/**
 * The name of a collection or a database as a file's name, percent-encoded: mongorestore decodes it. More is encoded than
 * mongodump does, so that Windows takes it too.
 */
export const fileNameOf = (name: string): string => encodeURIComponent(name).replaceAll(/[!'()*]|\.$/g, hex);

/** The names of files for several collections; told apart also where a disk takes `Food` and `food` for the same. */
export function fileNamesOf(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    names.map((name) => {
      const plain = fileNameOf(name);
      const file = taken.has(plain.toLowerCase()) ? plain.replaceAll(/^[a-z]|(?<!%.?)[A-Z]/g, hex) : plain;
      taken.add(file.toLowerCase());
      return [name, file];
    }),
  );
}

/** The name that a file's name stands for; itself where it is no encoding. */
export function nameOf(fileName: string): string {
  try {
    return decodeURIComponent(fileName);
  } catch {
    return fileName;
  }
}
