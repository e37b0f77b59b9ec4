import type { CallName } from '../contract/calls.ts';
import type { Application } from '../application/application.ts';
import type { PageQuestion } from '../services/actions/page-questions.ts';
import { siteOrigin } from '../services/mongodb/export/nightscout-api.ts';
import { unknownHosts } from '../services/mongodb/connect/unknown-hosts.ts';
import { guardedCalls, type Need } from './guarded-calls.ts';

type GuardedApp = Pick<
  Application,
  'accountOf' | 'connectedAccounts' | 'connectionStrings' | 'judgedBy' | 'snapshot'
>;

/** Whether a call of the page may be carried out: it needs nothing, main saw a press, or the person said yes. */
export type PageGuard = (name: CallName, input: unknown) => Promise<boolean>;

/** So many secrets are shown or copied in so long (milliseconds) before main asks. */
const pace = { secrets: 10, time: 10 * 60_000 } as const;

/** Main's own judgement of what the page asks for. It cannot tell what a press was meant for, only that there was one. */
export function createPageGuard(app: GuardedApp): PageGuard {
  const { presses, confirm, clock } = app.judgedBy;
  let given: readonly number[] = [];
  let asking = false;
  /** Computers that the person agreed to since the start. */
  const agreed = new Set<string>();

  /** One question at a time: a page that asks for ten things at once gets one of them. */
  async function ask(question: PageQuestion): Promise<boolean> {
    if (asking) return false;
    asking = true;
    try {
      return await confirm(question);
    } finally {
      asking = false;
    }
  }

  const titleOf = (site: string | null): string | null =>
    site === null ? null : (app.accountOf(site)?.appOf(site)?.title ?? null);

  const inPractice = (): boolean => app.snapshot().mode === 'practice';

  const mayPress = async (call: CallName, site: string | null): Promise<boolean> =>
    presses.take() || ask({ act: 'go-on', call, title: titleOf(site) });

  const mayInvite = (site: string | null, email: string): Promise<boolean> =>
    ask({ act: 'invite', email, title: titleOf(site) ?? '', practice: inPractice() });

  async function mayShow(need: Extract<Need, { kind: 'secret' }>): Promise<boolean> {
    const site =
      need.site ??
      (need.string === undefined ? null : (app.connectionStrings.known(need.string)?.site ?? null));
    if (!presses.take() && !(await ask({ act: 'show', name: need.name, title: titleOf(site) }))) return false;
    given = given.filter((at) => clock.elapsed() - at < pace.time);
    if (given.length >= pace.secrets) {
      if (!(await ask({ act: 'show-more' }))) return false;
      given = [];
    }
    given = [...given, clock.elapsed()];
    return true;
  }

  async function mayRemove(copy: string): Promise<boolean> {
    for (const world of app.connectedAccounts()) {
      const list = await world.sites.list(false);
      for (const { id, title } of list.ok ? list.value.sites : []) {
        const found = (await world.copies.automatic.list(id)).find((one) => one.id === copy);
        if (found === undefined) continue;
        return ask({ act: 'remove-copy', title, takenAt: new Date(found.takenAt).toISOString() });
      }
    }
    return ask({ act: 'remove-copy', title: null, takenAt: null });
  }

  async function mayReach(hosts: readonly string[]): Promise<boolean> {
    const fresh = hosts.filter((host) => !agreed.has(host));
    if (fresh.length > 0 && !(await ask({ act: 'reach', hosts: fresh }))) return false;
    for (const host of fresh) agreed.add(host);
    return true;
  }

  /** The computers that a string leads to and that stand in no setting of its site. */
  async function strangersIn(string: string): Promise<readonly string[]> {
    const known = app.connectionStrings.known(string);
    if (known === null) return [];
    const heroku = known.site === null ? null : (app.accountOf(known.site)?.heroku ?? null);
    return unknownHosts(app.connectionStrings.readings(string), known, heroku);
  }

  async function isOfOwnSite(host: string): Promise<boolean> {
    const lists = await Promise.all(app.connectedAccounts().map(({ sites }) => sites.list(false)));
    return lists.some((list) => list.ok && list.value.sites.some(({ address }) => address === host));
  }

  async function mayReachAddress(address: string): Promise<boolean> {
    const origin = siteOrigin(address);
    if (origin === null) return true;
    const { host } = new URL(origin);
    return (await isOfOwnSite(host)) || mayReach([host]);
  }

  /** An act that is taken back or finished. One that lets a helper in is asked about as any invitation is. */
  async function mayGoOn(call: CallName, { entry, way }: Extract<Need, { kind: 'entry' }>): Promise<boolean> {
    const world = app.connectedAccounts().find(({ history }) => history.begun(entry) !== null);
    const begun = world?.history.begun(entry) ?? null;
    const undo = begun?.undo ?? null;
    const letsIn = undo?.kind === 'helper' && undo[way];
    return letsIn ? mayInvite(begun?.siteId ?? null, undo.email) : mayPress(call, begun?.siteId ?? null);
  }

  return async (name, input) => {
    const needOf = Object.hasOwn(guardedCalls, name) ? guardedCalls[name] : undefined;
    if (needOf === undefined) return true;
    const need = (needOf as (input: unknown) => Need)(input);
    switch (need.kind) {
      case 'press':
        return mayPress(name, need.site ?? null);
      case 'entry':
        return mayGoOn(name, need);
      case 'secret':
        return mayShow(need);
      case 'invite':
        return mayInvite(need.site, need.email);
      case 'remove-copy':
        return mayRemove(need.copy);
      // Practice has no way out of this computer.
      case 'reach-string':
        return inPractice() || mayReach(await strangersIn(need.string));
      case 'reach-address':
        return inPractice() || mayReachAddress(need.address);
    }
  };
}
