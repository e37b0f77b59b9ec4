import { useEffect } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../bridge/bridge.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { namesOf } from '../../shared/actions/entry-text.ts';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import { useApp } from '../../stores/app.ts';
import { useHistory } from '../../stores/history.ts';
import { useNow } from '../../shared/now.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { useSites } from '../../stores/sites.ts';
import { useTimes } from '../../locales/use-times.ts';
import { stillOpen } from '../history/group-by-day.ts';
import { ProblemAct } from '../../shared/problem/problem-action.tsx';
import { overdue, useTitleOf } from '../../shared/site/site-status.ts';
import { Unfinished } from '../connection-strings/resume-banner.tsx';
import { StopList } from './all-sites.tsx';
import './notices.css';

/** Where the buttons that need the internet find their reason. */
export const offlineReason = 'offline-reason';

interface NoticesProps {
  /** Of the page. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onTry: () => void;
}

/** What stands in the way of fresh news: at most the key or the network or Heroku; the clock; and what is due. */
export function Notices({ heading, onTry }: NoticesProps) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const view = useSites((state) => state.view);
  const clockOff = view?.clockOff ?? null;
  const unread = view?.unread ?? 0;
  return (
    <div className="notices">
      <WayToHeroku onTry={onTry} />
      <CutShort />
      <StopList />
      <StillClosed />
      <Unfinished heading={heading} />
      {unread === 0 ? null : (
        <Banner
          tone="warning"
          sign={<StateShape shape="question" />}
          title={t('sites.unread', { count: unread })}
        >
          {t('sites.unreadSay')}
        </Banner>
      )}
      {clockOff === null ? null : (
        <Banner tone="warning" sign={<Icon name="clock" />} title={t('sites.clockTitle')}>
          {t('sites.clockSay', { time: times.lasted(Math.abs(clockOff)) })}
        </Banner>
      )}
    </div>
  );
}

/** At most one: the key, this computer's network, Heroku's own trouble, or why nothing could be asked. */
function WayToHeroku({ onTry }: Pick<NoticesProps, 'onTry'>) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const needsKey = useApp((state) => state.snapshot?.accounts.some((account) => account.needsKey) === true);
  const practice = useApp((state) => state.snapshot?.mode === 'practice');
  const { trouble, view, looking } = useSites();
  const go = useNavigation((state) => state.go);
  const listedAt = view?.listedAt ?? null;
  const old = listedAt === null ? '' : t('sites.oldList', { when: times.at(listedAt) });

  if (needsKey && !practice) {
    return (
      <Banner
        tone="stop"
        sign={<Icon name="key" />}
        title={t('sites.keyTitle')}
        act={
          <Button kind="primary" onPress={() => go({ screen: 'connect' })}>
            {t('sites.keyAct')}
          </Button>
        }
      >
        {t('sites.keySay')}
      </Banner>
    );
  }
  if (trouble?.code === 'offline') {
    return (
      <Banner
        tone="off"
        sign={<Icon name="noWifi" />}
        title={t('sites.offlineTitle')}
        act={
          <Button kind="primary" busy={looking} onPress={onTry}>
            {looking ? t('common.looking') : t('common.tryNow')}
          </Button>
        }
      >
        <span id={offlineReason}>{t('sites.offlineSay')}</span>
      </Banner>
    );
  }
  if (view?.heroku === 'trouble') {
    return (
      <Banner
        tone="warning"
        sign={<Icon name="cloud" />}
        title={t('sites.troubleTitle')}
        act={
          <Button
            kind="quiet"
            icon="open"
            onPress={() => void ask('app.openLink', { link: 'heroku-status' })}
          >
            {t('sites.troubleLink')}
          </Button>
        }
      >
        {t('sites.troubleSay')} {old}
      </Banner>
    );
  }
  if (trouble === null) return null;
  return (
    <ProblemNotice
      problem={trouble}
      act={
        <ProblemAct
          code={trouble.code}
          other={
            <Button kind="line" busy={looking} onPress={onTry}>
              {looking ? t('common.looking') : t('common.tryAgain')}
            </Button>
          }
        />
      }
    />
  );
}

/** The app was closed in the middle of an act, and nothing was done to that site since. */
function CutShort() {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const { entries, load } = useHistory();
  const go = useNavigation((state) => state.go);
  useEffect(() => {
    if (entries === null) void load();
  }, [entries, load]);
  const cut = stillOpen(entries ?? []);
  if (cut.length === 0) return null;
  // Work on a database that belongs to no site is known by what it was about.
  const sites = cut
    .map(({ siteTitle, subject }) => (siteTitle === null ? (namesOf(subject)[0] ?? '') : titleOf(siteTitle)))
    .join(', ');
  return (
    <Banner
      tone="warning"
      sign={<Icon name="pause" />}
      title={t('sites.cutShort', { sites })}
      act={
        <Button kind="quiet" onPress={() => go({ screen: 'history' })}>
          {t('sites.look')}
        </Button>
      }
    >
      {t('sites.cutShortSay')}
    </Banner>
  );
}

/** Closed for a day to see who misses it, and the day is over: the person has to decide. */
function StillClosed() {
  const { t } = useTranslation();
  const now = useNow();
  const titleOf = useTitleOf();
  const byId = useSites((state) => state.byId);
  const go = useNavigation((state) => state.go);
  const late = overdue(Object.values(byId), now);
  const [only] = late;
  if (only === undefined) return null;
  const sites = late.map(({ title }) => titleOf(title)).join(', ');
  return (
    <Banner
      tone="warning"
      sign={<Icon name="sign" />}
      title={t('sites.closedOver', { count: late.length, sites })}
      act={
        late.length === 1 ? (
          <Button kind="quiet" onPress={() => go({ screen: 'site', id: only.id })}>
            {t('sites.look')}
          </Button>
        ) : null
      }
    >
      {t('sites.closedOverSay')}
    </Banner>
  );
}
