/**
 * The closed set of things that can go wrong, as a person would tell them apart. Each code has words in every
 * language: what happened, whether anything changed, what to do next.
 */
export const problemCodes = [
  /** Nothing left this computer: no network, or no name service. */
  'offline',
  /** Heroku took the request (or may have) but the answer never came whole. */
  'heroku-silent',
  /** Heroku says that it is in trouble itself (500, 503). */
  'heroku-down',
  /** Too many requests (429). `seconds` tells how long to wait. */
  'heroku-busy',
  /** An answer that is not Heroku's: broken, another type, sent to another host. A hotel or school network does this. */
  'heroku-strange',
  /** The key is wrong, expired or was taken away (401). */
  'key-refused',
  /** The key is fine but may not do this (403). */
  'key-limited',
  /** Heroku asks for a second sign-in step for this act (403 two_factor). */
  'two-factor',
  /** A bill is unpaid or the account is suspended (402, 403 suspended). */
  'account-held',
  /** The site is not there any more, or belongs to somebody else (404, 410). */
  'site-gone',
  /** It has another name at Heroku than the one that was shown and typed: it may not be the one that is meant. */
  'site-renamed',
  /** Heroku is busy with another change to this site (409). */
  'site-busy',
  /** Heroku understood and said no (400, 422 and the like). */
  'heroku-refused',
  /** What was pasted or typed does not look like a Heroku key. */
  'not-a-key',
  /** What was pasted holds two different keys. */
  'several-keys',
  /** The clipboard holds no text. */
  'nothing-to-paste',
  /** No account is connected, so there is nothing to ask. */
  'no-account',
  /** The same act is under way for this site. */
  'already-running',
  /** An act on one of the account's sites has not ended: it needs the key until then. */
  'acts-under-way',
  /** Third restart within the hour: it may lock a Dexcom account, so it needs a second yes. */
  'many-restarts',
  /** A file that the person asked for could not be saved: the disk is full, or the folder can't be written. */
  'file-not-saved',
  /** A copy of the settings must come first, and its lock needs a passphrase. */
  'copies-locked',
  /** The copy that must come first could not be saved: the disk is full, or the folder can't be written. */
  'copy-not-saved',
  /** The copy is not there any more, or can't be read. */
  'copy-gone',
  /** A file that was picked is no copy of settings, or is cut or damaged. */
  'copy-unreadable',
  /** The file is locked with a passphrase. */
  'copy-needs-passphrase',
  'wrong-passphrase',
  /** A database would go in from a copy that is not known to be this site’s: it needs a second yes. */
  'other-database',
  /** Something was changed since: undo would take more than the act back. */
  'changed-since',
  /** All is already as it was asked for. */
  'nothing-to-change',
  /** Heroku would not take these settings: a name, or too much altogether. */
  'settings-refused',
  /** Heroku would not give a site this name: somebody has it, or it does not fit. */
  'name-refused',
  /** Heroku would not put the site on this plan: Eco is not paid for, or it has too many computers for it. */
  'plan-refused',
  /** Heroku wants a card on file first (422 verification_needed). */
  'card-needed',
  /** Before a site is deleted, a copy of its settings must be saved outside the app, and hold what it has now. */
  'copy-first',
  /** The yes to an act that can't be undone came too late, or was used before. */
  'ticket-refused',
  /** Heroku would not take this person: no such address, or somebody who has the site already. */
  'person-refused',
  /** No shutdown was begun, or its list is gone. */
  'no-shutdown',
  /** The database could not be reached or read; `database` tells why. */
  'database-failed',
  /** The app was closed since, and no longer knows this connection string. */
  'string-gone',
  /** Something is still to be told before this string can be used. */
  'string-not-ready',
  /** Data is put back into an empty database only. */
  'database-not-empty',
  /** The folder holds no copy of a database, or one that can't be read. */
  'folder-unreadable',
  /** Readings and treatments must be copied out first. */
  'copy-out-first',
  /** The address belongs to no Nightscout, or it did not answer. */
  'not-nightscout',
  /** The site did not take this API_SECRET. */
  'site-secret-refused',
  /** Main asked by itself, and the person did not say yes. */
  'not-agreed',
  /** There is nothing to take back any more. */
  'no-undo',
  /** The page asked for something that it may not ask for. Only a fault in the app, or an attack, leads here. */
  'not-allowed',
  /** A fault in this app. `support` is the code under which it stands in the log. */
  'unexpected',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export interface Problem {
  readonly code: ProblemCode;
  /** Whether the act that was asked for took place. Reads are always 'no'. */
  readonly changed: 'no' | 'yes' | 'unknown';
  /** Said with `database-failed`. */
  readonly database?: TestFailure;
  /** Said with `copy-unreadable`. `name`: of the file, without its folder; null for a text that was pasted. */
  readonly file?: { readonly name: string | null; readonly fault: UnreadableKind };
  /** How long to wait before the next try, in seconds. */
  readonly seconds?: number;
  /** What a helper can search for: Heroku's Request-Id or our own log code. Never a secret. */
  readonly support?: string;
}

/** Why a whole file gives no settings, as a person would tell such files apart. */
const unreadableFiles = [
  'empty',
  'cut-file',
  'damaged',
  'too-large',
  /** Text in which no settings stand: a letter, a list of something else. */
  'not-a-copy',
  /** Settings of two sites, or of two parts of one, in one file: whose are whose is not ours to guess. */
  'two-lists',
  'picture',
  /** The sheet that we print ourselves: for people to read. */
  'rescue-sheet',
  'pdf',
  'web-page',
  /** A workbook, an archive or a document with a password of its own. */
  'locked-document',
  /** A kind of document that only its own program reads: .xls, .doc, .numbers, .pages, .rtf. */
  'other-document',
  /** An archive with several files, or with none that holds settings. */
  'archive',
  'other-bytes',
  'needs-passphrase',
  'wrong-passphrase',
  /** An automatic copy that another computer's key opens. */
  'needs-identity',
] as const;
export type UnreadableFile = (typeof unreadableFiles)[number];

/** Why a file gives no settings; one that is locked asks for its passphrase instead. */
export type UnreadableKind = Exclude<UnreadableFile, 'needs-passphrase' | 'wrong-passphrase'>;

/**
 * Why a test ended early (docs/reference/atlas.md#what-a-failed-test-means).
 * string: text that no test can begin with. offline: this computer has no network. address-gone: no DNS knows the host.
 * local-dns: another resolver does, this computer's own does not. dns-trouble: DNS gave no clear answer.
 * no-route: DNS answered, but this network leads nowhere near: IPv6 only, or a VPN that lets little through.
 * connection-refused, connection-timeout: paused cluster, or a firewall here (refused at once, or no answer).
 * network-list: closed during the TLS handshake, as Atlas does to addresses that are not on its list.
 * certificate: TLS ends at somebody else, or at no database at all (a proxy, a log-in page).
 * no-primary: the cluster has no member that takes the lead.
 * login-refused: user or password. not-allowed: signed in, but may not look. read-only: may not write.
 * full: over the quota. cut: the line broke in the middle. time-up: our own time was up. strange: none of these.
 */
export const testFailures = [
  'string',
  'offline',
  'address-gone',
  'local-dns',
  'dns-trouble',
  'no-route',
  'connection-refused',
  'connection-timeout',
  'network-list',
  'certificate',
  'no-primary',
  'login-refused',
  'not-allowed',
  'read-only',
  'full',
  'cut',
  'time-up',
  'strange',
] as const;
export type TestFailure = (typeof testFailures)[number];
