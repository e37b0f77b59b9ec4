import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { Problem } from '../../../electron/contract/problems.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Icon } from '../../design/icon.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { Plate } from '../../design/state-shape.tsx';
import { useHeading } from '../../design/use-heading.ts';
import { useApp } from '../../stores/app.ts';
import { siteJob, useJobs } from '../../stores/jobs.ts';
import { useNow } from '../../shared/now.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { useSites } from '../../stores/sites.ts';
import { isFresh } from '../../locales/times.ts';
import { useTimes } from '../../locales/use-times.ts';
import { HelpButton } from '../../shared/frame/help-button.tsx';
import { found, needsHelp, sorted } from '../../shared/site/site-status.ts';
import { ActionQuestions } from '../../shared/actions/action-questions.tsx';
import { useAction } from '../../shared/actions/use-action.ts';
import { AllSites, FindDatabase } from './all-sites.tsx';
import './sites-screen.css';
import { Notices, offlineReason } from './notices.tsx';
import { SiteCard } from './site-card.tsx';
import { useLooking } from './use-visible-polling.ts';

/** With more sites than this, a search box helps. */
const maxSitesWithoutSearch = 8;
/** A list older than this is asked for again when the page opens. Milliseconds. */
const listFreshForMs = 60_000;

/** What the buttons of the cards do, and why the newest one could not. */
function useCardButtons() {
  const action = useAction();
  const [unopened, setUnopened] = useState<Problem | null>(null);
  const open = async (id: string) => {
    const answer = await ask('sites.open', { id });
    action.leave();
    setUnopened(answer.ok ? null : answer.problem);
  };
  const start = (call: 'actions.wake' | 'actions.reopen', input: { readonly id: string }) => {
    setUnopened(null);
    action.start(call, input);
  };
  return { action, problem: unopened ?? action.refused, open, start };
}

export function SitesScreen() {
  const { t } = useTranslation();
  const heading = useHeading();
  const { view, order, byId, trouble, looking, lookAgain } = useSites();
  const jobs = useJobs(({ all }) => all);
  const { here, typed, go } = useNavigation();
  const { from } = here;
  const cameFrom = from !== undefined && 'id' in from ? from.id : null;
  const cardLeft = useRef<HTMLButtonElement>(null);
  const { watch, visible } = useLooking();
  const { action, problem, open, start } = useCardButtons();

  // After the heading took the focus: who comes back goes on from the card that was opened.
  useEffect(() => cardLeft.current?.focus(), []);
  useEffect(() => {
    const load = async () => {
      const { list } = useSites.getState();
      await list(false);
      const listedAt = useSites.getState().view?.listedAt ?? null;
      if (listedAt !== null && Date.now() - Date.parse(listedAt) > listFreshForMs) await list(true);
    };
    void load();
    void useJobs.getState().load();
  }, []);

  const all = order.flatMap((id) => byId[id] ?? []);
  const shown = sorted(all);
  const many = shown.length > maxSitesWithoutSearch;
  const matching = many ? found(shown, typed) : shown;
  useCardInSight(cardLeft, matching.map(({ id }) => id).join(' '));
  const offline = trouble?.code === 'offline';
  const needsKey = useApp((state) => state.snapshot?.accounts.some((account) => account.needsKey) === true);
  // While something else has the page's main button, no card has one.
  const firstInNeed = offline || needsKey ? undefined : matching.find(needsHelp)?.id;
  const again = () => void lookAgain(visible());

  return (
    <>
      <div className="top">
        <h1 ref={heading} tabIndex={-1}>
          {t('sites.title')}
        </h1>
        {offline || view === null ? null : (
          <Button kind="quiet" icon="again" busy={looking} onPress={again}>
            {looking ? t('common.looking') : t('common.lookAgain')}
          </Button>
        )}
        <HelpButton />
      </div>
      <Summary />
      <Notices heading={heading} onTry={again} />
      {problem === null ? null : <ProblemNotice problem={problem} />}
      {many ? <Search matching={matching.length} /> : null}
      {view === null ? <Loading failed={trouble !== null} /> : null}
      {view !== null && all.length === 0 && trouble === null ? <NoSites /> : null}
      <ul className="sites">
        {matching.map((site) => (
          <SiteCard
            key={site.id}
            site={site}
            name={site.id === cameFrom ? cardLeft : undefined}
            job={siteJob(jobs, site.id)}
            first={site.id === firstInNeed}
            offBecause={offline ? offlineReason : undefined}
            watch={watch}
            onPage={() => go({ screen: 'site', id: site.id })}
            onOpen={() => void open(site.id)}
            onWake={() => start('actions.wake', { id: site.id })}
            onReopen={() => start('actions.reopen', { id: site.id })}
          />
        ))}
      </ul>
      <ActionQuestions action={action} />
      <Empties count={all.length - shown.length} />
      {shown.length === 0 ? null : <AllSites />}
    </>
  );
}

/** What a person moves the page by. */
const movements = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * The states that come in sort the list anew (`sequence`): the card that one came back to stays in sight, until the
 * person moves the page.
 */
function useCardInSight(cardLeft: RefObject<HTMLButtonElement | null>, sequence: string): void {
  const before = useRef(sequence);
  const moved = useRef(false);
  useEffect(() => {
    const stop = new AbortController();
    const note = () => (moved.current = true);
    for (const name of movements) window.addEventListener(name, note, { passive: true, signal: stop.signal });
    return () => stop.abort();
  }, []);
  useEffect(() => {
    const card = cardLeft.current;
    const sorted = before.current !== sequence;
    before.current = sequence;
    if (sorted && !moved.current && card !== null && document.activeElement === card)
      card.scrollIntoView({ block: 'nearest' });
  }, [cardLeft, sequence]);
}

/** "5 sites. One needs you. Checked just now." Until all were looked at: "3 of 5 checked." */
function Summary() {
  const { t } = useTranslation();
  const now = useNow();
  const times = useTimes(now);
  const { view, order, byId, trouble } = useSites();
  if (view === null) return <p className="page-lead">{t('sites.loadingSay')}</p>;
  const sites = sorted(order.flatMap((id) => byId[id] ?? []));
  const seen = sites.flatMap(({ state }) => state.seenAt ?? []).toSorted();
  const checked = seen.filter((at) => isFresh(at, now)).length;
  const need = sites.filter(needsHelp).length;
  const looked = () => {
    const newest = seen.at(-1) ?? view.listedAt;
    if (trouble !== null) return newest === null ? null : t('sites.asSeen', { when: times.at(newest) });
    if (checked < sites.length) return t('sites.checkedSome', { checked, count: sites.length });
    // The one that was looked at longest ago: what is said holds for all of them.
    const oldest = seen[0] ?? view.listedAt;
    return oldest === null ? null : t('sites.checked', { when: times.ago(oldest) });
  };
  return (
    <p className="page-lead">
      {sites.length === 0 ? null : `${t('sites.count', { count: sites.length })} `}
      {need === 0 ? null : `${t('sites.needsYou', { count: need })} `}
      {looked()}
    </p>
  );
}

/** The shape of what is to come, so that nothing jumps when it does. */
function Loading({ failed }: { failed: boolean }) {
  const { t } = useTranslation();
  if (failed) return null;
  return (
    <div className="sites" aria-busy="true">
      <p className="visually-hidden">{t('sites.loading')}</p>
      {['a', 'b', 'c', 'd'].map((ghost) => (
        <Card as="div" key={ghost} className="site ghost">
          <div className="site-head">
            <span className="plate" />
            <div className="grow">
              <i />
              <i />
            </div>
          </div>
          <div className="site-foot">
            <i />
          </div>
        </Card>
      ))}
    </div>
  );
}

function NoSites() {
  const { t } = useTranslation();
  const go = useNavigation((state) => state.go);
  return (
    <Card className="no-sites">
      <Plate tone="info">
        <Icon name="box" />
      </Plate>
      <h2>{t('sites.noneTitle')}</h2>
      <p className="quiet">{t('sites.noneSay')}</p>
      <Button onPress={() => go({ screen: 'connect' })}>{t('sites.noneAct')}</Button>
      <FindDatabase />
    </Card>
  );
}

function Empties({ count }: { count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <p className="sites-also">
      <Icon name="box" />
      <span>{t('sites.also', { count })}</span>
      <Button kind="quiet" onPress={() => useNavigation.getState().go({ screen: 'account-cleanup' })}>
        {t('common.tidyUp')}
      </Button>
    </p>
  );
}

function Search({ matching }: { readonly matching: number }) {
  const { t } = useTranslation();
  const { typed, keepTyped } = useNavigation();
  return (
    <div className="sites-search">
      <Field
        label={t('sites.search')}
        icon="search"
        kind="search"
        placeholder={t('sites.searchHint')}
        maxLength={60}
        start={typed}
        onText={keepTyped}
      />
      <output className="small quiet">{typed === '' ? '' : t('sites.found', { count: matching })}</output>
    </div>
  );
}
