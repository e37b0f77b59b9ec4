/**
 * Connection strings as main last told them, by id. What stands here may be shown: no password, and no piece of one.
 * Also the wizards about them that were begun and not ended.
 */
import { create } from 'zustand';
import type { SiteStrings, StringTest, StringView } from '../../electron/contract/connection-strings.ts';
import type { StringWizard, WizardPlace } from '../../electron/contract/guides.ts';
import type { Problem } from '../../electron/contract/problems.ts';
import { ask } from '../bridge/bridge.ts';

/** Which settings of a site hold its database; the string itself stands in `byId`. */
export interface SiteDatabase extends Omit<SiteStrings, 'string'> {
  /** Id of what stands in the setting that is in force. */
  readonly string: string | null;
}

interface StringsState {
  readonly byId: Readonly<Record<string, StringView>>;
  readonly bySite: Readonly<Record<string, SiteDatabase>>;
  /** By id of a string: why its newest test did not begin, whoever asked for it. */
  readonly refused: Readonly<Record<string, Problem | null>>;
  /** Null until they were asked for. */
  readonly open: readonly WizardPlace[] | null;
  readonly take: (views: readonly StringView[]) => void;
  /**
   * A test told something about a string. When it is another one by that, such as one with the name of its database
   * put in, it is tested as it is now: what is saved shall be what was proved.
   */
  readonly takeLearnt: (view: StringView) => void;
  readonly takeTest: (id: string, test: StringTest) => void;
  readonly loadSite: (siteId: string) => Promise<Problem | null>;
  readonly loadOpen: () => Promise<void>;
  /** Begins a test; its steps arrive by themselves. One that does not begin says why in `refused`. */
  readonly test: (id: string, write: boolean) => Promise<void>;
  readonly stopTest: (id: string) => Promise<Problem | null>;
  /** Remembers where a wizard has come to, also after the app is closed. */
  readonly keep: (place: Omit<WizardPlace, 'at'>) => Promise<void>;
  /** It is not offered any more. */
  readonly end: (wizard: StringWizard, site: string | null) => Promise<void>;
  /** The same, while its page still tells how it ended: `pageLeft` when that is left. */
  readonly endLater: (wizard: StringWizard, site: string | null) => Promise<void>;
  /** Its page is not seen any more: what has ended meanwhile, and was not begun again, is dropped. */
  readonly pageLeft: (wizard: StringWizard, site: string | null) => void;
  readonly forget: () => void;
}

/** What is sent to main about wizards: one after the other, so that its answer is never older than what is known here. */
let sending: Promise<unknown> = Promise.resolve();
let sentCount = 0;

function sendInTurn(send: () => Promise<unknown>): Promise<unknown> {
  sentCount += 1;
  sending = sending.then(send);
  return sending;
}

/** Wizards that came to their end while their page is still open. */
const ended = new Set<string>();
const keyOf = (wizard: StringWizard, site: string | null): string => `${wizard} ${site ?? ''}`;

export const useStrings = create<StringsState>()((set, get) => {
  const others = (wizard: StringWizard, site: string | null) =>
    (get().open ?? []).filter((place) => place.wizard !== wizard || place.site !== site);
  return {
    byId: {},
    bySite: {},
    refused: {},
    open: null,
    take: (views) => {
      if (views.length === 0) return;
      set({ byId: { ...get().byId, ...Object.fromEntries(views.map((view) => [view.id, view])) } });
    },
    takeLearnt: (view) => {
      const before = get().byId[view.id]?.test ?? null;
      get().take([view]);
      if (before?.state !== 'worked' || view.test !== null || !view.ready) return;
      const write = before.steps.some(({ name, state }) => name === 'write' && state !== 'passed-over');
      void get().test(view.id, write);
    },
    takeTest: (id, test) => {
      const known = get().byId[id];
      if (known !== undefined) get().take([{ ...known, test }]);
    },
    loadSite: async (id) => {
      const answer = await ask('connectionStrings.ofSite', { id });
      if (!answer.ok) return answer.problem;
      const { string, ...found } = answer.value;
      if (string !== null) get().take([string]);
      set({ bySite: { ...get().bySite, [id]: { ...found, string: string?.id ?? null } } });
      return null;
    },
    loadOpen: async () => {
      const before = sentCount;
      await sending;
      const answer = await ask('guides.list');
      if (sentCount !== before && get().open !== null) return;
      const open = answer.ok ? answer.value : [];
      get().take(open.flatMap(({ string }) => string ?? []));
      set({ open });
    },
    test: async (id, write) => {
      const refused = (problem: Problem | null) => set({ refused: { ...get().refused, [id]: problem } });
      const before = get().byId[id]?.test;
      refused(null);
      const answer = await ask('connectionStrings.test', { string: id, write });
      if (!answer.ok) return refused(answer.problem);
      // A step that was pushed meanwhile is newer than the answer.
      if (get().byId[id]?.test === before) get().takeTest(id, answer.value);
    },
    stopTest: async (id) => {
      const answer = await ask('connectionStrings.stopTest', { string: id });
      return answer.ok ? null : answer.problem;
    },
    keep: async (place) => {
      const { wizard, site, step, string } = place;
      ended.delete(keyOf(wizard, site));
      if (get().open === null) await get().loadOpen();
      set({ open: [...others(wizard, site), { ...place, at: new Date().toISOString() }] });
      // When it could not be kept the wizard goes on all the same: it is only not there after a quit.
      await sendInTurn(() => ask('guides.keep', { wizard, site, step, string: string?.id ?? null }));
    },
    pageLeft: (wizard, site) => {
      if (ended.delete(keyOf(wizard, site))) set({ open: others(wizard, site) });
    },
    end: async (wizard, site) => {
      set({ open: others(wizard, site) });
      await get().endLater(wizard, site);
    },
    endLater: async (wizard, site) => {
      ended.add(keyOf(wizard, site));
      await sendInTurn(() => ask('guides.end', { wizard, site }));
    },
    forget: () => {
      ended.clear();
      set({ byId: {}, bySite: {}, refused: {}, open: null });
    },
  };
});
