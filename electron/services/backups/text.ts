/**
 * The text in a file: UTF-8, or UTF-16 with its mark (Excel's "Unicode text"), without the mark.
 * `other-letters`: text in some older encoding, which can't be told for sure; `not-text`: anything else.
 */
export function decodeText(bytes: Uint8Array): { value: string } | 'not-text' | 'other-letters' {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  try {
    const value = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
    return value.includes('\0') ? 'not-text' : { value: value };
  } catch {
    return bytes.some((byte) => byte < 9) ? 'not-text' : 'other-letters';
  }
}
