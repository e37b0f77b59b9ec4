import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Site, appNameGrammar } from '../../../electron/contract/sites.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { ask } from '../../bridge/bridge.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import '../../design/checkbox.css';
import { Field } from '../../design/field.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import { useNavigation } from '../../stores/navigation.ts';
import { ActionQuestions } from '../../shared/actions/action-questions.tsx';
import { useAction } from '../../shared/actions/use-action.ts';
import type { ActionRun } from '../../shared/actions/use-action.ts';
import { JobCard } from '../../shared/actions/job-card.tsx';
import { ProblemAct } from '../../shared/problem/problem-action.tsx';
import { SitePage } from '../../shared/site/site-page.tsx';
import './rename-screen.css';

/** Another name at Heroku, and with it another address: first what it breaks, then the box. */
export function RenameScreen({ site }: { readonly site: Site }) {
  const { t } = useTranslation();
  const { id } = site;
  const action = useAction();
  const seeSite = () => useNavigation.getState().go({ screen: 'site', id });
  return (
    <SitePage site={site} title={t('rename.title')} lead={t('rename.lead')} tech={t('rename.tech')}>
      {action.job === null ? (
        <Ask site={site} action={action} />
      ) : (
        <JobCard
          site={site}
          started={action.job}
          done={<NewAddress site={site} />}
          next={{ words: t('accountCleanup.see'), go: seeSite }}
          onAgain={action.leave}
        />
      )}
      <ActionQuestions action={action} />
    </SitePage>
  );
}

const breaksOf = ({ kind }: Site) =>
  kind === 'nightscout' ? (['uploaders', 'followers', 'pumps'] as const) : (['links'] as const);

/** The new address, and what has to learn it before readings come in again. */
function NewAddress({ site }: { site: Site }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<Problem | 'done' | null>(null);
  const [changed, setChanged] = useState<readonly string[]>([]);
  const copy = async () => {
    const answer = await ask('sites.copyAddress', { id: site.id });
    setCopied(answer.ok ? 'done' : answer.problem);
  };
  return (
    <div className="address-new">
      <p className="address-now">
        <span>
          {t('rename.now')} <span className="code raw">{site.address}</span>
        </span>
        <Button icon="copies" onPress={() => void copy()}>
          {t(copied === 'done' ? 'rename.copied' : 'rename.copy')}
        </Button>
      </p>
      {copied === null || copied === 'done' ? null : <ProblemNotice level={3} problem={copied} />}
      <fieldset className="address-list">
        <legend className="label">{t('rename.changeNow')}</legend>
        {breaksOf(site).map((what) => (
          <label key={what} className="address-tick">
            <input
              type="checkbox"
              className="checkbox"
              checked={changed.includes(what)}
              onChange={() =>
                setChanged(
                  changed.includes(what) ? changed.filter((one) => one !== what) : [...changed, what],
                )
              }
            />
            {t(`rename.breaks.${what}`)}
          </label>
        ))}
      </fieldset>
      {site.kind === 'nightscout' ? (
        <p>
          <b>{t('rename.breaks.alarms')}</b>
        </p>
      ) : null}
    </div>
  );
}

function Ask({ site, action }: { readonly site: Site; readonly action: ActionRun }) {
  const { t } = useTranslation();
  const back = useNavigation((state) => state.back);
  const box = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<'wrong' | 'same' | null>(null);
  const { busy, refused: problem } = action;
  const nightscout = site.kind === 'nightscout';

  const send = () => {
    const name = box.current?.value.trim() ?? '';
    const fault = name === site.name ? 'same' : appNameGrammar.test(name) ? null : 'wrong';
    setWrong(fault);
    if (fault !== null) return box.current?.focus();
    action.start('actions.rename', { id: site.id, name });
  };
  return (
    <Card className="address">
      <Banner tone="warning" sign={<StateShape shape="triangle" />} title={t('rename.warn')}>
        {t('rename.warnSay')}
      </Banner>
      <h2>{t('rename.breaks.title')}</h2>
      <WhatBreaks site={site} />
      {nightscout ? <p>{t('rename.breaks.alarms')}</p> : null}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) send();
        }}
      >
        <p>
          {t('rename.now')} <span className="code raw">{site.address}</span>
        </p>
        <Field
          ref={box}
          label={t('rename.name')}
          hint={t('rename.hint')}
          start={site.name}
          maxLength={30}
          busy={busy}
          wrong={wrong === null ? undefined : t(`rename.${wrong}`)}
        />
        <p className="small quiet">
          {t('rename.suffix')} {t('rename.undo')}
        </p>
        {problem === null ? null : (
          <ProblemNotice level={3} problem={problem} act={<ProblemAct code={problem.code} />} />
        )}
        <p className="address-acts">
          <Button kind="line" submit busy={busy}>
            {t(busy ? 'rename.going' : 'rename.go')}
          </Button>
          <Button kind="primary" onPress={back}>
            {t('rename.keep')}
          </Button>
        </p>
      </form>
    </Card>
  );
}

function WhatBreaks({ site }: { readonly site: Site }) {
  const { t } = useTranslation();
  return (
    <ul className="address-facts">
      {breaksOf(site).map((what) => (
        <li key={what}>
          <span className="is-warning">
            <StateShape shape="triangle" />
          </span>
          {t(`rename.breaks.${what}`)}
        </li>
      ))}
      <li>
        <span className="is-ok">
          <StateShape shape="tick" />
        </span>
        {t('rename.breaks.keeps')}
      </li>
    </ul>
  );
}
