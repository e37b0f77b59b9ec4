import { useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StringView } from '../../../electron/contract/connection-strings.ts';
import type { Site } from '../../../electron/contract/sites.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { StringPartsRibbon } from './connection-string-parts.tsx';
import { useSiteJob } from '../../stores/jobs.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { useStrings } from '../../stores/connection-strings.ts';
import { StepFrame } from '../../shared/wizard/step-frame.tsx';
import { ChangePage } from '../../shared/actions/config-change-page.tsx';
import { useAction } from '../../shared/actions/use-action.ts';
import { ActionQuestions } from '../../shared/actions/action-questions.tsx';
import { ProblemAct } from '../../shared/problem/problem-action.tsx';
import { stringSource, useReveal } from '../../shared/config-var/use-reveal.ts';
import { useTitleOf } from '../../shared/site/site-status.ts';
import { AfterSave } from './after-save.tsx';
import { ChangePart } from './change-part.tsx';
import { Repairs } from './repairs.tsx';
import { SaveFile } from './save-file.tsx';
import { SaveFoot } from './save-footer.tsx';
import './repair-and-test-page.css';
import { TestCard } from './test-steps-card.tsx';

interface StringPageProps {
  readonly view: StringView;
  /** The site that it is for; null where there is none. */
  readonly site: Site | null;
  readonly title: string;
  readonly lead: string;
  readonly count: { readonly number: number; readonly total: number } | null;
  readonly onBack: () => void;
  /** It already stands in the setting that the site reads, and nothing was changed here. */
  readonly inPlace?: boolean;
  /** Other settings that go when it is saved. */
  readonly remove?: readonly string[];
  /** Above the parts: where the string stands. */
  readonly head?: ReactNode;
  readonly children?: ReactNode;
  /** It was changed by hand on this page. */
  readonly onChanged?: (view: StringView) => void;
  /** It is in the site, or in a file. */
  readonly onSaved?: () => void;
}

const nothingGoes: readonly string[] = [];

/** A connection string in its parts, what was wrong with it, its test, and the way into the site or into a file. */
export function StringPage(props: StringPageProps) {
  const {
    view,
    site,
    title,
    lead,
    count,
    onBack,
    inPlace = false,
    remove = nothingGoes,
    head,
    children,
  } = props;
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const action = useAction();
  const reveal = useReveal(stringSource);
  const [changing, setChanging] = useState(false);
  const [filing, setFiling] = useState(false);
  useSaved(site, action.job !== null, props.onSaved);
  const { id } = view;

  if (site !== null && action.job !== null) {
    return <ChangePage site={site} action={action} started={action.job} done={<AfterSave site={site} />} />;
  }
  const shown = reveal.shown === id;
  const save = (to: Site) =>
    action.start('connectionStrings.save', { string: id, id: to.id, remove: [...remove] });
  return (
    <StepFrame
      title={title}
      lead={lead}
      count={count}
      {...(site === null ? {} : { about: titleOf(site.title) })}
      wide
      onBack={onBack}
      promise={t(site === null ? 'connectionStrings.promise' : 'connectionStrings.savePromise')}
      main={
        <SaveFoot
          view={view}
          site={site}
          nothingToSave={inPlace && remove.length === 0}
          busy={action.busy}
          onSave={() => (site === null ? setFiling(true) : save(site))}
          onDone={() =>
            site === null ? onBack() : useNavigation.getState().go({ screen: 'site', id: site.id })
          }
        />
      }
    >
      {action.problem === null ? null : (
        <ProblemNotice problem={action.problem} act={<ProblemAct code={action.problem.code} />} />
      )}
      <div className="string-page">
        <Card className="string-parts">
          {head}
          <StringPartsRibbon parts={view.parts} password={shown ? reveal.value : null} />
          {shown ? <p className="small quiet">{t('connectionStrings.hides')}</p> : null}
        </Card>
        <div className="string-two">
          <Repairs view={view}>
            <Button kind="line" icon="eye" onPress={() => (shown ? reveal.hide() : void reveal.show(id))}>
              {t(shown ? 'connectionStrings.hidePassword' : 'connectionStrings.showPassword')}
            </Button>
            <Button kind="quiet" icon="edit" onPress={() => setChanging(true)}>
              {t('connectionStrings.change.title')}
            </Button>
            <Button
              kind="quiet"
              icon="copy"
              says={t('connectionStrings.copy')}
              onPress={() => void reveal.copy(id)}
            >
              {t('common.copy')}
            </Button>
            {reveal.copied === id ? (
              <output className="small quiet">{t('connectionStrings.copied')}</output>
            ) : null}
            {reveal.trouble === null ? null : <ProblemNotice level={3} problem={reveal.trouble.problem} />}
          </Repairs>
          <TestCard view={view} onChange={() => setChanging(true)} />
        </div>
        {children}
      </div>
      {changing ? (
        <ChangePart
          view={view}
          onClose={() => setChanging(false)}
          onChanged={(changed) => {
            setChanging(false);
            reveal.hide();
            useStrings.getState().take([changed]);
            props.onChanged?.(changed);
          }}
        />
      ) : null}
      {filing ? (
        <SaveFile
          string={id}
          onClose={() => setFiling(false)}
          {...(props.onSaved && { onSaved: props.onSaved })}
        />
      ) : null}
      <ActionQuestions action={action} />
    </StepFrame>
  );
}

/** Tells once that the string is in the site: Heroku took it, whether or not the site answers already. */
function useSaved(site: Site | null, started: boolean, onSaved: (() => void) | undefined): void {
  const job = useSiteJob(site?.id ?? null);
  const saved =
    started && job?.kind === 'connect-database' && (job.state === 'done' || job.state === 'stuck');
  const told = useEffectEvent(() => onSaved?.());
  useEffect(() => {
    if (saved) told();
  }, [saved]);
}
