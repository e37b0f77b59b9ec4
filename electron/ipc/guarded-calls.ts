import type { CallInput, CallName } from '../contract/calls.ts';

/** Ids that are enough to ask well. */
interface About {
  /** Heroku's id of the site that it is about. */
  readonly site?: string;
}

/**
 * What a call of the page needs before it is carried out. A press counts only when main saw it; where it saw none, as with a
 * screen reader that presses without mouse and keys, main asks.
 */
export type Need =
  /** One press, or a yes. */
  | (About & { readonly kind: 'press' })
  /** The same, and no more than a person reads. `name`: of a setting. `string`: id of a string. */
  | (About & { readonly kind: 'secret'; readonly name: string | null; readonly string?: string })
  /** As the act that it comes to: to take out a helper and to take that back are two. `way`: where it leads. */
  | { readonly kind: 'entry'; readonly entry: string; readonly way: 'before' | 'after' }
  /** A yes, always. */
  | { readonly kind: 'invite'; readonly site: string; readonly email: string }
  | { readonly kind: 'remove-copy'; readonly copy: string }
  /** A yes before a computer is reached for the first time that stands in no setting of a known site. */
  | { readonly kind: 'reach-string'; readonly string: string }
  | { readonly kind: 'reach-address'; readonly address: string };

const press = ({ id }: { readonly id: string }): Need => ({ kind: 'press', site: id });
const pressAlone = (): Need => ({ kind: 'press' });
const setting = ({ id, name }: { readonly id: string; readonly name: string }): Need => ({
  kind: 'secret',
  site: id,
  name,
});
const password = ({ string }: { readonly string: string }): Need => ({ kind: 'secret', name: null, string });
const reach = ({ string }: { readonly string: string }): Need => ({ kind: 'reach-string', string });

/**
 * Each call that brings a secret out of main, lets somebody in, costs money or reaches a place that the page names. A test
 * lists all others, so that a new call is thought about.
 */
export const guardedCalls: {
  readonly [Name in CallName]?: (input: CallInput<Name>) => Need;
} = {
  'configVars.reveal': setting,
  'configVars.copy': setting,
  'backups.restoreReveal': setting,
  'connectionStrings.reveal': password,
  'connectionStrings.copy': password,

  'configVars.apply': press,
  'backups.restoreApply': press,
  'connectionStrings.save': press,
  'releases.rollback': press,
  'actions.rename': press,
  'actions.changeDynoSize': press,
  'history.undo': ({ entry }) => ({ kind: 'entry', entry, way: 'before' }),
  'history.resume': ({ entry }) => ({ kind: 'entry', entry, way: 'after' }),
  'account.signOut': pressAlone,

  'collaborators.invite': ({ id, email }) => ({ kind: 'invite', site: id, email }),
  'backups.remove': ({ copy }) => ({ kind: 'remove-copy', copy }),

  'connectionStrings.test': reach,
  'mongodb.measure': reach,
  'mongodb.setLimit': reach,
  'mongodb.cleanupPreview': reach,
  'mongodb.cleanupStart': reach,
  'mongodb.exportStart': reach,
  'mongodb.restorePick': reach,
  'mongodb.restoreStart': reach,
  'mongodb.exportFromSite': ({ address }) => ({ kind: 'reach-address', address }),
};
