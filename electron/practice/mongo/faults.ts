/** What can be made to go wrong on the way to a database and in it. */
export const databaseFaultNames = [
  /** The name of the cluster is not found: not here, and not elsewhere. */
  'dns-no-name',
  /** This computer's resolver breaks (SERVFAIL); another would know. */
  'dns-fails',
  /** This computer's resolver never answers; another would. */
  'dns-silent',
  /** This computer's resolver says that there is no such name, as routers do that know no SRV; another finds it. */
  'dns-only-elsewhere',
  /** The names are found, nobody listens at the port. */
  'tcp-refused',
  /** The connection attempt is lost: neither an answer nor a refusal. */
  'tcp-silent',
  /** Atlas' IP access list: TLS alert 80, and the line is closed. */
  'tls-refused',
  /** TCP connects, and then nothing is said. */
  'tls-silent',
  /** Somebody else's certificate, as behind a network that looks into what passes. */
  'tls-wrong-certificate',
  'auth-refused',
  /** The line is cut before a command is carried out. */
  'cut-before',
  /** A command is carried out, and the line cut before its answer. */
  'cut-after',
  /** The line is cut once so many documents of a cursor have gone out. */
  'cut-in-cursor',
  /** A command is never answered. */
  'silent',
  /** Answers come a few bytes at a time. */
  'slow-bytes',
  /** Writes are refused: another member has become the primary. */
  'not-primary',
  /** What needs room is refused, though there was room a moment ago. */
  'over-quota',
] as const;

export type DatabaseFault = (typeof databaseFaultNames)[number];

export interface DatabaseFaultOptions {
  /** The cluster; all of them when left out. */
  readonly host?: string;
  /** Only for this command, such as `insert`; for any but the handshake when left out. */
  readonly command?: string;
  /** How often; until `clear` when left out. */
  readonly times?: number;
  /** For `cut-in-cursor`: so many documents are still delivered. */
  readonly documents?: number;
}

export interface DatabaseFaultSwitch {
  /** Arms a fault beside those that are armed. */
  set(fault: DatabaseFault, options?: DatabaseFaultOptions): void;
  clear(): void;
}

interface Armed extends DatabaseFaultOptions {
  readonly fault: DatabaseFault;
  left: number;
}

/** What every connection and every look at a member begins with: a fault for any command leaves these alone. */
const handshake: ReadonlySet<string> = new Set([
  'hello',
  'ismaster',
  'isMaster',
  'saslStart',
  'saslContinue',
]);

export class DatabaseFaults implements DatabaseFaultSwitch {
  #armed: Armed[] = [];

  set(fault: DatabaseFault, options: DatabaseFaultOptions = {}): void {
    this.#armed.push({ ...options, fault, left: options.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.#armed = [];
  }

  /** The first of these faults that is armed for this cluster and command; counts it. */
  take(host: string, faults: readonly DatabaseFault[], command?: string): Armed | undefined {
    const armed = this.#armed.find(
      (one) =>
        one.left > 0 &&
        faults.includes(one.fault) &&
        (one.host === undefined || one.host === host) &&
        (command === undefined ||
          (one.command === undefined ? !handshake.has(command) : one.command === command)),
    );
    if (armed !== undefined) armed.left -= 1;
    return armed;
  }
}
