import { useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { SiteJob } from '../../../electron/contract/jobs.ts';
import type { Site, SiteState, StateKind } from '../../../electron/contract/sites.ts';
import { Button } from '../../design/button.tsx';
import { Plate, StateShape } from '../../design/state-shape.tsx';
import { ReadingLine } from '../../shared/site/reading-line.tsx';
import { shownAs, useTitleOf } from '../../shared/site/site-status.ts';
import { StateNote } from '../../shared/site/state-note.tsx';
import { Rename } from './rename.tsx';
import './state-header.css';

interface StateHeaderProps {
  readonly site: Site;
  readonly job: SiteJob | undefined;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Buttons at the end. */
  readonly acts: ReactNode;
}

/** How the site is, at one glance: the only large tinted area of the app. */
export function StateHeader({ site, job, heading, acts }: StateHeaderProps) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const [naming, setNaming] = useState(false);
  const busy = job?.state === 'running';
  const shown = shownAs(site);
  const { tone, shape } = busy ? ({ tone: 'info', shape: 'ring' } as const) : shown;
  const word = busy ? t(`job.doing.${job.kind}`) : t(shown.word);
  const tech = busy ? null : techOf(site.state);
  return (
    <header className={`head is-${tone}`}>
      <Plate tone={tone} size="bare">
        <StateShape shape={shape} />
      </Plate>
      <div className="grow">
        <h1 ref={heading} tabIndex={-1}>
          {titleOf(site.title)}
        </h1>
        {naming ? <Rename site={site} onDone={() => setNaming(false)} /> : null}
        <p className="head-state">
          <b className="state-text">{word}</b>
          {busy ? null : (
            <span className="quiet">
              <StateNote site={site} />
            </span>
          )}
          {site.kind === 'nightscout' ? <ReadingLine reading={site.reading} /> : null}
        </p>
        <p className="tech">
          <span className="raw">{site.address === '' ? site.name : site.address}</span>
          {tech === null ? null : <span className="head-tech">{t(`state.tech.${tech}`)}</span>}
        </p>
      </div>
      <div className="head-acts">
        {acts}
        {naming ? null : (
          <Button kind="line" icon="edit" onPress={() => setNaming(true)}>
            {t('site.rename')}
          </Button>
        )}
      </div>
    </header>
  );
}

/** The state for which Heroku has a word of its own; null where it has none, or says something else than we do. */
function techOf({ kind, why }: SiteState): Exclude<StateKind, 'checking' | 'unknown'> | null {
  if (kind === 'checking' || kind === 'unknown') return null;
  return kind === 'stopped' && why !== 'crashed' ? null : kind;
}
