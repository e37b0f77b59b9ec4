import type { LintCode } from '../../../../electron/contract/config-vars.ts';

/** Put into the healthy site; null takes one away. */
type Values = Readonly<Record<string, string | null>>;

/** The one finding (null: none), what it is a case of, the settings, the names it is about, and what it proposes. */
export type ProgramCase = readonly [
  code: LintCode | null,
  about: string,
  values: Values,
  names?: readonly string[],
  fix?: Readonly<Record<string, string | null>>,
];
