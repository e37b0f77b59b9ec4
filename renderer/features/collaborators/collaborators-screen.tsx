import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/sites.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { Person } from '../../../electron/contract/collaborators.ts';
import { ask } from '../../bridge/bridge.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Field } from '../../design/field.tsx';
import { Icon, Spinner } from '../../design/icon.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import { dismissOnSite } from '../../stores/jobs.ts';
import { ProblemAct } from '../../shared/problem/problem-action.tsx';
import { SitePage } from '../../shared/site/site-page.tsx';
import { ActionQuestions } from '../../shared/actions/action-questions.tsx';
import { useAction } from '../../shared/actions/use-action.ts';
import { PeopleList } from './collaborator-list.tsx';
import './collaborators-screen.css';
import { TakeOut } from './remove-dialog.tsx';

const can = ['all', 'act', 'read', 'hours', 'not'] as const;

/** Who can get into one site: see, invite, take out. */
export function CollaboratorsScreen({ site }: { readonly site: Site }) {
  const { t } = useTranslation();
  const { id } = site;
  const box = useRef<HTMLInputElement>(null);
  const action = useAction();
  const [people, setPeople] = useState<readonly Person[] | null>(null);
  const [unread, setUnread] = useState<Problem | null>(null);
  const [removing, setRemoving] = useState<Person | null>(null);
  const [invited, setInvited] = useState<string | null>(null);
  const { busy } = action;
  useEffect(() => {
    if (busy) return;
    const read = async () => {
      const answer = await ask('collaborators.list', { id });
      setUnread(answer.ok ? null : answer.problem);
      if (answer.ok) setPeople(answer.value);
    };
    void read();
  }, [id, busy]);
  useEffect(() => () => dismissOnSite(id), [id]);

  const invite = () => {
    const email = box.current?.value.trim() ?? '';
    if (email === '' || busy) return;
    setInvited(email);
    action.start('collaborators.invite', { id, email });
  };
  const problem = action.problem ?? unread;
  return (
    <SitePage
      site={site}
      title={t('collaborators.title')}
      lead={t('collaborators.lead')}
      tech={t('collaborators.tech')}
    >
      {problem === null ? null : <ProblemNotice problem={problem} act={<ProblemAct code={problem.code} />} />}
      <div className="people">
        <div className="people-who">
          {people === null && problem === null ? <Spinner /> : null}
          {people === null ? null : <PeopleList people={people} busy={busy} onRemove={setRemoving} />}
          <Card>
            <h2>{t('collaborators.inviteTitle')}</h2>
            <InviteForm box={box} busy={busy} inviting={busy && removing === null} onInvite={invite} />
            {invited !== null && people?.some(({ email }) => email === invited) === true ? (
              <output className="note is-ok">
                <b className="state-text">{t('collaborators.invited', { email: invited })}</b>
              </output>
            ) : null}
          </Card>
        </div>
        <WhatTheyCan />
      </div>
      {removing === null ? null : (
        <TakeOut
          email={removing.email}
          onKeep={() => setRemoving(null)}
          onGo={() => {
            setInvited(null);
            setRemoving(null);
            action.start('collaborators.remove', { id, email: removing.email });
          }}
        />
      )}
      <ActionQuestions action={action} />
    </SitePage>
  );
}

interface InviteFormProps {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly busy: boolean;
  readonly inviting: boolean;
  readonly onInvite: () => void;
}

function InviteForm({ box, busy, inviting, onInvite }: InviteFormProps) {
  const { t } = useTranslation();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onInvite();
      }}
    >
      <Field
        ref={box}
        label={t('collaborators.email')}
        hint={t('collaborators.emailHint')}
        maxLength={254}
        busy={busy}
      />
      <Button kind="primary" icon="people" submit busy={busy}>
        {t(inviting ? 'collaborators.inviting' : 'collaborators.invite')}
      </Button>
    </form>
  );
}

/** What somebody who is let in may do then, and what not. */
function WhatTheyCan() {
  const { t } = useTranslation();
  return (
    <Card className="people-can">
      <h2>{t('collaborators.can.title')}</h2>
      <ul>
        {can.map((key) => (
          <li key={key}>
            <span className={key === 'not' ? 'is-ok' : 'is-warning'}>
              <StateShape shape={key === 'not' ? 'tick' : 'triangle'} />
            </span>
            {t(`collaborators.can.${key}`)}
          </li>
        ))}
      </ul>
      <Banner tone="warning" sign={<Icon name="key" />} title={t('collaborators.can.trust')} />
    </Card>
  );
}
