import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkId } from '../../../electron/contract/app.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { ask } from '../../bridge/bridge.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { LazyPicture } from '../../pictures/lazy-picture.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { StepFrame } from '../../shared/wizard/step-frame.tsx';
import type { PageContent } from './guide.ts';
import { Numbered } from './numbered-steps.tsx';
import './guide-page.css';
import type { GuideRun } from './runner.ts';

interface GuidePageProps<Name extends string, Facts> {
  readonly run: Pick<GuideRun<Name, Facts>, 'count' | 'onBack' | 'onNext' | 'to'>;
  readonly content: PageContent<Name>;
  /** What the guide is about, above a page that is not counted. */
  readonly about: string;
  /** In place of the lead in the words: one that names something. */
  readonly lead?: string | undefined;
}

/** A page of a guide that is data alone: what to do elsewhere, with a picture. */
export function GuidePage<Name extends string, Facts>({
  run,
  content,
  about,
  lead,
}: GuidePageProps<Name, Facts>) {
  const { t } = useTranslation();
  const { words, picture, marks, links, done, otherwise, unsure = [] } = content;
  return (
    <StepFrame
      title={t(`${words}.title`)}
      lead={lead ?? t(`${words}.lead`)}
      count={run.count}
      about={about}
      onBack={run.onBack}
      promise={t('guides.promise')}
      unsure={{
        word: t('guides.different'),
        title: t('guides.differentTitle'),
        lines: [
          t(`${words}.unsure.one`),
          t(`${words}.unsure.two`),
          t(`${words}.unsure.three`),
          ...unsure.map((line) => t(line)),
        ],
      }}
      beside={<LazyPicture name={picture} />}
      main={
        <>
          {otherwise === undefined ? null : (
            <Button kind="line" onPress={() => run.to(otherwise.to)}>
              {t(otherwise.words)}
            </Button>
          )}
          <Button kind="primary" onPress={() => run.onNext()}>
            {t(done ?? 'guides.done')}
          </Button>
        </>
      }
    >
      <OpenLinks links={links} />
      <Numbered words={words} marks={marks} />
      <Note note={content.note} />
    </StepFrame>
  );
}

/** Opens pages in the person's own browser: the one that it is about, then those that may help. */
export function OpenLinks({ links }: Pick<PageContent, 'links'>) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = async (link: LinkId) => {
    const answer = await ask('app.openLink', { link });
    setProblem(answer.ok ? null : answer.problem);
  };
  return (
    <>
      <div className="guide-links">
        {links.map(({ to, words }, index) => (
          <Button key={to} kind={index === 0 ? 'soft' : 'quiet'} icon="open" onPress={() => void open(to)}>
            {t(words)}
          </Button>
        ))}
      </div>
      {problem === null ? null : <ProblemNotice problem={problem} />}
    </>
  );
}

function Note({ note }: { readonly note: PageContent['note'] }) {
  const { t } = useTranslation();
  if (note === undefined) return null;
  if (note.icon === undefined) return <p className="quiet">{t(note.words)}</p>;
  return (
    <Banner tone="info" sign={<Icon name={note.icon} />} title={t(note.words)}>
      {t(note.more)}
    </Banner>
  );
}
