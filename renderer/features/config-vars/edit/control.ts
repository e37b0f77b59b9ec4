import type { ConfigVarChange, ListedConfigVar } from '../../../../electron/contract/config-vars.ts';

/** What a control has at the moment: a change, nothing yet, or something that can't be kept. */
export interface Draft {
  readonly change: ConfigVarChange | null;
  /** Why it can't be kept as it is, in words. */
  readonly wrong: string | null;
}

export interface ControlProps {
  readonly siteId: string;
  readonly row: ListedConfigVar;
  /** The change of it that waits already. */
  readonly waiting: ConfigVarChange | undefined;
  /** Said in words beside the control, once somebody tried to keep it. */
  readonly wrong: string | undefined;
  readonly onDraft: (draft: Draft) => void;
  readonly onKeep: () => void;
}
