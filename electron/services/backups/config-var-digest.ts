import type { ConfigVars } from '../heroku/config-var-values.ts';

/** A number for all settings of a site together, in any order: two that differ anywhere have different ones. */
export function digestOf(settings: ConfigVars): Promise<string> {
  const entries = [...settings].map(([name, value]) => [name, value.reveal()] as const);
  const sorted = entries.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return sha256(Buffer.from(JSON.stringify(sorted)));
}

/** The SHA-256 of bytes, in hex. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const whole = new Uint8Array(bytes);
  return Buffer.from(await crypto.subtle.digest('SHA-256', whole)).toString('hex');
}
