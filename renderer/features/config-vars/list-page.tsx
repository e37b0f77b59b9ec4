import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { Site } from '../../../electron/contract/sites.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { Finding, ConfigVarsView } from '../../../electron/contract/config-vars.ts';
import { Button } from '../../design/button.tsx';
import { Spinner } from '../../design/icon.tsx';
import { useHeading } from '../../design/use-heading.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { RetryNotice } from '../../shared/problem/retry-notice.tsx';
import { SiteHeader } from '../../shared/site/site-header.tsx';
import { Dock } from './pending-changes-bar.tsx';
import { AddDrawer } from './edit/add-drawer.tsx';
import { Drawer } from './edit/edit-drawer.tsx';
import { absentRow } from '../../shared/config-var/known.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { ProposalDialog } from './proposal-dialog.tsx';
import { rowsWith } from './group-and-filter.ts';
import './config-vars-screen.css';
import { ConfigVarList } from './config-var-list.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { nothingWaits, withChange, withFix, withoutChange } from './pending-changes.ts';
import type { Waiting } from './pending-changes.ts';

interface SettingsPageProps {
  readonly site: Site;
  readonly view: ConfigVarsView | null;
  readonly problem: Problem | null;
  readonly waiting: Waiting;
  readonly onWaiting: (waiting: Waiting) => void;
  readonly onAgain: () => void;
  readonly onCheck: () => void;
}

/** From here on the size of all settings is said: Heroku takes no more than so much. */
const nearlyFull = 0.8;
const kilo = 1024;

/** The list of settings, with a drawer to change one and a dock for the changes that wait. */
export function ListPage({ site, view, problem, waiting, ...acts }: SettingsPageProps) {
  const { t } = useTranslation();
  const heading = useHeading();
  const [edited, setEdited] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState<Finding | null>(null);
  const [taking, setTaking] = useState(false);
  const [throwing, setThrowing] = useState(false);

  const focusOn = useKeptFocus();
  const rows = rowsWith(view?.rows ?? [], waiting);
  const row = edited === null ? undefined : (rows.find(({ name }) => name === edited) ?? absentRow(edited));
  const takeFix = (finding: Finding, answered: boolean) => {
    focusOn(finding.fix[0]?.name ?? '');
    acts.onWaiting(withFix(waiting, finding, answered));
  };
  // What is wrong with the database is mended where it can be tested.
  const mend = (finding: Finding) => {
    const { code, names, fix, question } = finding;
    if (fix.length > 0 && question !== null) setAsked(finding);
    else if (fix.length > 0) takeFix(finding, false);
    else if (code.startsWith('database-'))
      useNavigation.getState().go({ screen: 'connection-strings', id: site.id });
    else setEdited(names[0] ?? null);
  };
  const undo = (name: string) => {
    focusOn(name);
    acts.onWaiting(withoutChange(waiting, name));
  };
  return (
    <>
      <SiteHeader site={site} />
      <div className="hd">
        <div className="grow">
          <h1 ref={heading} tabIndex={-1}>
            {t('configVars.title')}
          </h1>
          {view === null ? null : (
            <p className="quiet">
              {t('configVars.lead', { count: view.rows.length })}{' '}
              {view.bytes > nearlyFull * view.most
                ? `${t('configVars.full', { used: Math.ceil(view.bytes / kilo), most: view.most / kilo })} `
                : null}
              <span className="code">{t('configVars.tech')}</span>
            </p>
          )}
        </div>
        {view === null || view.rows.length === 0 ? null : (
          <Button kind="quiet" icon={taking ? 'check' : 'minus'} onPress={() => setTaking(!taking)}>
            {t(taking ? 'configVars.takeSomeDone' : 'configVars.takeSome')}
          </Button>
        )}
        {view === null ? null : (
          <Button kind="line" icon="plus" onPress={() => setAdding(true)}>
            {t('configVars.add')}
          </Button>
        )}
      </div>
      {problem === null ? null : <RetryNotice problem={problem} onAgain={acts.onAgain} />}
      {view === null && problem === null ? (
        <Card as="output" className="row">
          <Spinner />
          {t('configVars.loading')}
        </Card>
      ) : null}
      {view !== null && rows.length === 0 ? (
        <Card>
          <h2>{t('configVars.none')}</h2>
          <p className="quiet">{t('configVars.noneSay')}</p>
        </Card>
      ) : null}
      {view === null || rows.length === 0 ? null : (
        <ConfigVarList
          siteId={site.id}
          view={view}
          waiting={waiting}
          taking={taking}
          onChange={setEdited}
          onUndo={undo}
          onTakeAway={(name) => acts.onWaiting(withChange(waiting, { name, kind: 'delete' }))}
          onFix={mend}
        />
      )}
      {waiting.size === 0 ? null : (
        <Dock count={waiting.size} onThrowAway={() => setThrowing(true)} onCheck={acts.onCheck} />
      )}
      {adding ? (
        <AddDrawer
          taken={rows.map(({ name }) => name)}
          onChoose={(name) => {
            setAdding(false);
            setEdited(name);
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
      {row === undefined ? null : (
        <Drawer
          key={row.name}
          siteId={site.id}
          row={row}
          waiting={waiting.get(row.name)}
          onKeep={(change) => {
            focusOn(change.name);
            acts.onWaiting(withChange(waiting, change));
            setEdited(null);
          }}
          onClose={() => setEdited(null)}
        />
      )}
      {asked === null || asked.question === null ? null : (
        <ProposalDialog
          finding={asked}
          question={asked.question}
          onTake={() => {
            takeFix(asked, true);
            setAsked(null);
          }}
          onKeep={() => setAsked(null)}
        />
      )}
      {throwing ? (
        <LeaveDialog
          count={waiting.size}
          onStay={() => setThrowing(false)}
          onLeave={() => {
            setThrowing(false);
            acts.onWaiting(nothingWaits);
          }}
        />
      ) : null}
    </>
  );
}
