import { generateKeyPair, type KeyObject, randomBytes, sign } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';
import { promisify } from 'node:util';
import forge from 'node-forge';

import { practiceDomain } from '../addresses.ts';

/**
 * Certificates of one practice account, made when they are first needed and kept in memory alone. Keys are P-256, because
 * they are made in a millisecond; node-forge knows how a certificate is laid out (RFC 5280), Node signs it.
 */

const { asn1 } = forge;
const { Type, Class } = asn1;
type Node = forge.asn1.Asn1;

const sequence = (...parts: Node[]): Node => asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, parts);
const oid = (dotted: string): Node =>
  asn1.create(Class.UNIVERSAL, Type.OID, false, asn1.oidToDer(dotted).getBytes());
const octets = (inside: Node | string): Node =>
  asn1.create(
    Class.UNIVERSAL,
    Type.OCTETSTRING,
    false,
    typeof inside === 'string' ? inside : asn1.toDer(inside).getBytes(),
  );
const integer = (bytes: string): Node => asn1.create(Class.UNIVERSAL, Type.INTEGER, false, bytes);
const bits = (bytes: Buffer): Node =>
  asn1.create(Class.UNIVERSAL, Type.BITSTRING, false, `\0${bytes.toString('latin1')}`);
/** Tags 0, 2 and 3 of a structure's own; forge takes them by the universal names of the same numbers. */
const own = { version: Type.NONE, dnsName: Type.INTEGER, extensions: Type.BITSTRING } as const;
const tagged = (tag: forge.asn1.Type, inside: Node): Node =>
  asn1.create(Class.CONTEXT_SPECIFIC, tag, true, [inside]);
const time = (at: Date): Node =>
  asn1.create(Class.UNIVERSAL, Type.GENERALIZEDTIME, false, asn1.dateToGeneralizedTime(at));
const yes = asn1.create(Class.UNIVERSAL, Type.BOOLEAN, false, '\u00FF');

const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'));
const commonName = '2.5.4.3';

const nameOf = (text: string): Node =>
  sequence(
    asn1.create(Class.UNIVERSAL, Type.SET, true, [
      sequence(oid(commonName), asn1.create(Class.UNIVERSAL, Type.UTF8, false, text)),
    ]),
  );

/** RFC 5280, section 4.2.1. */
const basicConstraints = (isAuthority: boolean): Node =>
  sequence(oid('2.5.29.19'), yes, octets(isAuthority ? sequence(yes) : sequence()));
const keyUsage = (flags: number): Node =>
  sequence(
    oid('2.5.29.15'),
    yes,
    octets(asn1.create(Class.UNIVERSAL, Type.BITSTRING, false, String.fromCodePoint(0, flags))),
  );
const alternativeNames = (names: readonly string[]): Node =>
  sequence(
    oid('2.5.29.17'),
    octets(sequence(...names.map((name) => asn1.create(Class.CONTEXT_SPECIFIC, own.dnsName, false, name)))),
  );

const certSign = 0x04;
const digitalSignature = 0x80;

interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const makePair = promisify(generateKeyPair);
const newPair = (): Promise<Pair> => makePair('ec', { namedCurve: 'P-256' });

function certificate(options: {
  readonly subject: string;
  readonly issuer: string;
  readonly key: KeyObject;
  readonly signer: KeyObject;
  readonly extensions: readonly Node[];
}): string {
  const start = new Date('2020-01-01T00:00:00Z');
  const end = new Date('2120-01-01T00:00:00Z');
  const publicKey = options.key.export({ type: 'spki', format: 'der' }).toString('latin1');
  const serial = `\u0001${randomBytes(15).toString('latin1')}`;
  const body = sequence(
    tagged(own.version, integer('\u0002')),
    integer(serial),
    ecdsaWithSha256,
    nameOf(options.issuer),
    sequence(time(start), time(end)),
    nameOf(options.subject),
    asn1.fromDer(publicKey),
    tagged(own.extensions, sequence(...options.extensions)),
  );
  const signature = sign('sha256', Buffer.from(asn1.toDer(body).getBytes(), 'latin1'), options.signer);
  const whole = asn1.toDer(sequence(body, ecdsaWithSha256, bits(signature))).getBytes();
  const lines = forge.util.encode64(whole, 64).replaceAll('\r\n', '\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

export interface Certificates {
  /** The authority that signed `right`, PEM: what a client has to trust. */
  readonly authority: string;
  readonly right: SecureContext;
  /** Signed by nobody that a client trusts, for another name. */
  readonly wrong: SecureContext;
}

async function authorityOf(name: string): Promise<{ readonly pem: string; readonly key: KeyObject }> {
  const pair = await newPair();
  const extensions = [basicConstraints(true), keyUsage(certSign)];
  const pem = certificate({
    subject: name,
    issuer: name,
    key: pair.publicKey,
    signer: pair.privateKey,
    extensions,
  });
  return { pem, key: pair.privateKey };
}

async function contextOf(
  issuer: string,
  signer: KeyObject,
  names: readonly string[],
): Promise<SecureContext> {
  const pair = await newPair();
  const extensions = [basicConstraints(false), keyUsage(digitalSignature), alternativeNames(names)];
  const [subject = ''] = names;
  const cert = certificate({ subject, issuer, key: pair.publicKey, signer, extensions });
  return createSecureContext({ cert, key: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) });
}

export async function makeCertificates(): Promise<Certificates> {
  const ours = 'Sitekeeper practice account';
  const theirs = 'Somebody else';
  const [authority, stranger] = await Promise.all([authorityOf(ours), authorityOf(theirs)]);
  const [right, wrong] = await Promise.all([
    contextOf(ours, authority.key, [`*.${practiceDomain}`]),
    contextOf(theirs, stranger.key, ['router.home.example']),
  ]);
  return { authority: authority.pem, right, wrong };
}
