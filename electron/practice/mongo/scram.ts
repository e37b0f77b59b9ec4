import { createHash, createHmac, pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** The server's half of SCRAM-SHA-256 (RFC 5802 and 7677), as MongoDB carries it in saslStart and saslContinue. */

const derive = promisify(pbkdf2);
/** The least that drivers accept; MongoDB's own 15,000 only cost time here. */
const iterations = 4_096;

const hmac = (key: Buffer, text: string | Buffer): Buffer => createHmac('sha256', key).update(text).digest();
const hash = (text: Buffer): Buffer => createHash('sha256').update(text).digest();

interface Stored {
  readonly salt: Buffer;
  readonly storedKey: Buffer;
  readonly serverKey: Buffer;
}

const known = new Map<string, Promise<Stored>>();

async function made(password: string): Promise<Stored> {
  const salt = randomBytes(28);
  const salted = await derive(password.normalize('NFKC'), salt, iterations, 32, 'sha256');
  return { salt, storedKey: hash(hmac(salted, 'Client Key')), serverKey: hmac(salted, 'Server Key') };
}

/** What a server keeps of a password; made once for each, because making it is slow on purpose. */
function storedFor(password: string): Promise<Stored> {
  const found = known.get(password) ?? made(password);
  known.set(password, found);
  return found;
}

const attributes = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(',').map((part): [string, string] => [part.slice(0, 1), part.slice(2)]));

export interface Conversation {
  readonly user: string;
  /** What the server says first. */
  readonly first: string;
  /** The server's last word; null when the password is not the user's. */
  finish(clientFinal: string): string | null;
}

/** Null when the text is no first message of this mechanism. */
export function userIn(clientFirst: string): string | null {
  const name = attributes(clientFirst.replace(/^[ny],[^,]*,/, '')).get('n');
  return name === undefined ? null : name.replaceAll('=2C', ',').replaceAll('=3D', '=');
}

/**
 * @param password null for a user that is not known: the conversation goes on and fails at its end, so that nobody
 * learns which names exist.
 */
export async function converse(clientFirst: string, password: string | null): Promise<Conversation> {
  const bare = clientFirst.replace(/^[ny],[^,]*,/, '');
  const nonce = `${attributes(bare).get('r') ?? ''}${randomBytes(24).toString('base64')}`;
  const { salt, storedKey, serverKey } = await storedFor(password ?? randomBytes(12).toString('hex'));
  const first = `r=${nonce},s=${salt.toString('base64')},i=${iterations}`;
  return {
    user: userIn(clientFirst) ?? '',
    first,
    finish(clientFinal) {
      const said = attributes(clientFinal);
      const withoutProof = clientFinal.slice(0, clientFinal.lastIndexOf(',p='));
      const message = `${bare},${first},${withoutProof}`;
      const proof = Buffer.from(said.get('p') ?? '', 'base64');
      const signature = hmac(storedKey, message);
      if (password === null || said.get('r') !== nonce || proof.length !== signature.length) return null;
      const clientKey = Buffer.from(proof.map((byte, index) => byte ^ (signature[index] ?? 0)));
      if (!timingSafeEqual(hash(clientKey), storedKey)) return null;
      return `v=${hmac(serverKey, message).toString('base64')}`;
    },
  };
}
