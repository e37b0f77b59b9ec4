import { useEffect, useRef } from 'react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { SiteJob } from '../../../electron/contract/jobs.ts';
import type { Site } from '../../../electron/contract/sites.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Icon } from '../../design/icon.tsx';
import { Plate, StateShape } from '../../design/state-shape.tsx';
import { useNow } from '../../shared/now.ts';
import { useTimes } from '../../locales/use-times.ts';
import { useJobHeading } from '../../shared/actions/use-job-heading.ts';
import { stillNews } from '../../shared/actions/verdict.ts';
import { ReadingLine } from '../../shared/site/reading-line.tsx';
import { cantWake, needsHelp, runningOf, shownAs, useTitleOf } from '../../shared/site/site-status.ts';
import { StateNote } from '../../shared/site/state-note.tsx';
import { AccountLabel } from '../../shared/site/site-account.tsx';
import './site-card.css';
import type { Looking } from './use-visible-polling.ts';

interface SiteCardProps {
  readonly site: Site;
  /** Given the button with its name. */
  readonly name: Ref<HTMLButtonElement> | undefined;
  readonly job: SiteJob | undefined;
  /** The one card that holds the page's main button. */
  readonly first: boolean;
  /** Id of the words that say why nothing can be done now. */
  readonly offBecause: string | undefined;
  readonly watch: Looking['watch'];
  readonly onPage: () => void;
  readonly onOpen: () => void;
  readonly onWake: () => void;
  readonly onReopen: () => void;
}

/** One site in the list: shape, name, state, one fact, one act. A site that needs help is as wide as the page. */
export function SiteCard(props: SiteCardProps) {
  const { site, name, watch, onPage } = props;
  const job = stillNews(props.job, site);
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => (card.current ? watch(site.id, card.current) : undefined), [site.id, watch]);

  const busy = job?.state === 'running';
  const shown = shownAs(site);
  const { tone, shape } = busy ? ({ tone: 'info', shape: 'ring' } as const) : shown;
  const wide = site.state.kind === 'stopped' && !busy;
  const unwell = job?.state === 'failed' || job?.state === 'stuck';
  const word = busy ? t(`job.doing.${job.kind}`) : t(shown.word);
  return (
    <Card
      as="li"
      ref={card}
      alert={wide ? tone : undefined}
      className={wide ? 'site site-wide' : `site is-${tone}`}
      aria-busy={site.state.kind === 'checking' || undefined}
    >
      <div className="site-head">
        <Plate tone={tone} size={wide ? '60' : '48'}>
          <StateShape shape={shape} />
        </Plate>
        <div className="grow">
          <h2>
            <button ref={name} type="button" className="site-name" onClick={onPage}>
              {titleOf(site.title)}
            </button>
          </h2>
          <p className="site-state">
            <b className="state-text">{word}</b>{' '}
            {busy ? null : (
              <span className="quiet">
                <StateNote site={site} />
              </span>
            )}
          </p>
          <AccountLabel site={site} />
        </div>
        {wide ? null : (
          <span className="site-go">
            <Icon name="next" size="small" />
          </span>
        )}
      </div>
      <div className="site-foot">
        <p className="grow">{unwell ? <Trouble job={job} /> : <Fact site={site} />}</p>
        {busy ? null : unwell ? <See {...props} /> : <Act {...props} wide={wide} />}
      </div>
    </Card>
  );
}

/** An act that came to nothing: the site's page tells why. */
function Trouble({ job }: { job: SiteJob }) {
  const heading = useJobHeading();
  return <b className="state-text is-warning">{heading(job)}</b>;
}

function See({ site, first, onPage }: SiteCardProps) {
  const { t } = useTranslation();
  const says = useTitleOf()(site.title);
  return (
    <Button kind={first ? 'primary' : 'soft'} says={says} onPress={onPage}>
      {t('sites.go')}
    </Button>
  );
}

function Fact({ site }: { site: Site }) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const { kind, since } = site.state;
  if (site.kind === 'nightscout' && kind !== 'checking') {
    return (
      <>
        {kind === 'stopped' ? (
          <ReadingLine reading={site.reading} more={t('sites.stoppedAlarms')} />
        ) : (
          <ReadingLine reading={site.reading} />
        )}
        {kind === 'closed' ? (
          <span className="site-more">
            <Closed closed={site.closed} />
          </span>
        ) : null}
      </>
    );
  }
  const words = () => {
    switch (kind) {
      case 'checking':
        return t('sites.checkingFact');
      case 'working':
        if (runningOf(site) === 'unsure') return t('sites.unsureFact');
        return t(site.kind === 'worker' ? 'sites.workerFact' : 'sites.webFact');
      case 'starting':
        return t('sites.startingFact');
      case 'asleep':
        if (cantWake(site)) return t('sites.noHoursFact', { when: times.nextMonth() });
        return since === null ? t('sites.asleepFact') : t('sites.asleepFor', { age: times.age(since) });
      case 'stopped':
        return t('sites.stoppedWeb');
      case 'closed':
        return <Closed closed={site.closed} />;
      case 'off':
      case 'empty':
        return t('sites.offNobody');
      case 'unknown':
        return t('sites.unknownFact');
    }
  };
  return <span className="quiet">{words()}</span>;
}

/** The reminder while a site is closed: since when, and until when it was meant to be. */
function Closed({ closed }: Pick<Site, 'closed'>) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const words = () => {
    if (closed === null) return t('sites.closedNote');
    const when = times.at(closed.at);
    return closed.until === null
      ? t('sites.closedAt', { when })
      : t('sites.closedUntil', { when, until: times.due(closed.until) });
  };
  return <span className="quiet">{words()}</span>;
}

/** The one act for a site in this state. */
function Act({
  site,
  first,
  wide,
  offBecause,
  onPage,
  onOpen,
  onWake,
  onReopen,
}: SiteCardProps & { readonly wide: boolean }) {
  const { t } = useTranslation();
  const says = useTitleOf()(site.title);
  if (needsHelp(site)) {
    return (
      <Button kind={first ? 'primary' : 'soft'} big={wide && first} says={says} onPress={onPage}>
        {t('sites.go')}
      </Button>
    );
  }
  switch (site.state.kind) {
    case 'working':
      return site.kind === 'worker' || runningOf(site) === 'unsure' ? (
        <Button says={says} onPress={onPage}>
          {t('sites.look')}
        </Button>
      ) : (
        <Button says={says} offBecause={offBecause} onPress={onOpen}>
          {t('sites.open')}
        </Button>
      );
    case 'asleep':
      if (cantWake(site)) {
        return (
          <Button says={says} onPress={onPage}>
            {t('sites.look')}
          </Button>
        );
      }
      return (
        <Button says={says} offBecause={offBecause} onPress={onWake}>
          {t('sites.wake')}
        </Button>
      );
    case 'off':
      // Costs begin again: the site's page says so, and has the button.
      return (
        <Button says={says} onPress={onPage}>
          {t('sites.turnOn')}
        </Button>
      );
    case 'closed':
      return (
        <Button says={says} offBecause={offBecause} onPress={onReopen}>
          {t('site.act.reopen')}
        </Button>
      );
    case 'unknown':
    case 'empty':
    case 'stopped':
      return (
        <Button says={says} onPress={onPage}>
          {t('sites.look')}
        </Button>
      );
    case 'starting':
    case 'checking':
      return null;
  }
}
