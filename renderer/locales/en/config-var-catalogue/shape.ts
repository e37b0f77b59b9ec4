import type { NamesIn, ConfigVarGroup } from '../../../../electron/contract/config-var-catalogue/index.ts';

/**
 * What every setting has: a plain name, and one or two short sentences about what it does. A type and no interface, as
 * only that counts as a tree of words to i18next.
 */
export type ConfigVarWords = {
  readonly name: string;
  readonly meaning: string;
};

/** Words for all settings of a group: one without words does not compile, nor do words for one that is not there. */
export type Words<Group extends ConfigVarGroup> = Readonly<Record<NamesIn<Group>, ConfigVarWords>>;
