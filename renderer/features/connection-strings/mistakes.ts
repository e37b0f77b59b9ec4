import {
  type MistakeCode,
  type Question,
  type StringView,
} from '../../../electron/contract/connection-strings.ts';

/** What a mistake asks for where we can't mend it. Others are mended, or tell what no question can solve. */
const asks: Partial<Record<MistakeCode, readonly Question[]>> = {
  'placeholder-left': ['user', 'password', 'host', 'database'],
  'bracket-left': ['password'],
  'white-space': ['password'],
  'no-login': ['user', 'password'],
  'account-email': ['user'],
  'wrong-user': ['user'],
  'wrong-password': ['password'],
  'old-password': ['password'],
  'no-database': ['database'],
  'wrong-database': ['database'],
  'host-typo': ['host'],
  'unreachable-host': ['host'],
  'other-cluster': ['host'],
  'dead-host': ['host'],
  masked: ['user', 'password', 'host', 'database'],
  'look-alikes': ['user', 'password', 'host', 'database'],
};

/** These are not mended in the text: something has to be done elsewhere. */
const elsewhere: ReadonlySet<MistakeCode> = new Set([
  'web-address',
  'not-a-connection-string',
  'two-variables',
  'wrong-variable',
  'read-only-user',
  'local-dns',
  'dead-host',
  'tables-address',
]);

export interface MistakesOfString {
  readonly repaired: readonly MistakeCode[];
  readonly open: readonly MistakeCode[];
}

/** Which mistakes of a string are mended, and which wait for the person. */
export function mistakesOf({ problems, questions, verdict, test }: StringView): MistakesOfString {
  const waits = (code: MistakeCode) =>
    verdict === 'hopeless' ||
    // The same name stands for a slip in the text, which we mend, and for rights that only Atlas can give.
    (code === 'wrong-auth-source' && test?.rights === 'other-database') ||
    elsewhere.has(code) ||
    questions.includes('everything') ||
    (asks[code] ?? []).some((question) => questions.includes(question));
  return {
    repaired: problems.filter((code) => !waits(code)),
    open: problems.filter(waits),
  };
}

/** What was done, in signs: the same in every language. */
const bits: Partial<Record<MistakeCode, string>> = {
  'brackets-kept': '<••••> → ••••',
  'bracket-left': '••••> → ••••',
  'special-characters': '@ → %40',
  'double-encoding': '%2540 → %40',
  'white-space': '•• •• → ••••',
  'quotes-around': '"••••" → ••••',
  'variable-name': '− MONGODB_URI=',
  'srv-scheme-missing': '+ srv',
  'srv-with-hosts': '− :27017',
  'slash-missing': '+ /',
  'sign-twice': '•• → •',
  'wrong-auth-source': '+ authSource=admin',
  'look-alikes': '– → -',
  'tls-missing': '+ tls=true',
};

/** Mistakes that take options away, and which; what none of them names was damaged or did not fit. */
const taken: Partial<Record<MistakeCode, RegExp>> = {
  'pool-option': /^(?:minPoolSize|poolSize)$/i,
  'option-refused': /^auth/i,
  'file-option': /^(?:tlsC[AE]|sslC|sslKey|sslPass)/i,
  'options-damaged': /^/,
};

function takenBy(code: MistakeCode, { problems, dropped = [] }: StringView): readonly string[] {
  const mine = taken[code];
  const others = problems.flatMap((other) => (other === code ? [] : (taken[other] ?? [])));
  const own = (name: string) => code !== 'options-damaged' || !others.some((pattern) => pattern.test(name));
  return mine === undefined ? [] : dropped.filter((name) => mine.test(name) && own(name));
}

/** The chip beside a repair; null where signs would say nothing. */
export function bitOf(code: MistakeCode, view: StringView): string | null {
  const { parts } = view;
  const names = takenBy(code, view);
  if (names.length > 0) return `− ${names.join(', ')}`;
  if (code === 'no-database' || code === 'wrong-database') {
    const sign = code === 'no-database' ? '+' : '→';
    return parts.database === null || parts.database === '' ? null : `${sign} ${parts.database}`;
  }
  if (code === 'wrong-scheme') return parts.scheme === null ? null : `→ ${parts.scheme}://`;
  return bits[code] ?? null;
}
