import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StringView } from '../../../electron/contract/connection-strings.ts';
import type { Site } from '../../../electron/contract/sites.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Spinner } from '../../design/icon.tsx';
import { Plate, StateShape } from '../../design/state-shape.tsx';
import { useNavigation } from '../../stores/navigation.ts';
import { useStrings } from '../../stores/connection-strings.ts';
import type { SiteDatabase } from '../../stores/connection-strings.ts';
import { StepFrame } from '../../shared/wizard/step-frame.tsx';
import { beginWizard } from './open-wizard.ts';
import { RetryNotice } from '../../shared/problem/retry-notice.tsx';
import { useTitleOf } from '../../shared/site/site-status.ts';
import './connection-string-screen.css';
import { DatabaseWays } from './related-links.tsx';
import { OtherSettings } from './other-settings.tsx';
import { SettingsNext } from './config-vars-next.tsx';
import { StringPage } from './repair-and-test-page.tsx';
import { worksWell } from './next-steps.ts';

/** Which database a site uses: the line that leads there, what is wrong with it, its test, and mending it. */
export function ConnectionStringScreen({ site }: { readonly site: Site }) {
  const { t } = useTranslation();
  const { id } = site;
  const found = useStrings((state) => state.bySite[id]);
  const view = useStrings((state) => state.byId[found?.string ?? '']);
  const [problem, setProblem] = useState<Problem | null>(null);
  const load = useCallback(() => useStrings.getState().loadSite(id).then(setProblem), [id]);
  useEffect(() => void load(), [load]);
  if (found !== undefined && view !== undefined) return <InForce site={site} found={found} view={view} />;
  return (
    <Empty site={site}>
      {problem !== null ? (
        <RetryNotice problem={problem} onAgain={() => void load()} />
      ) : found === undefined ? (
        <Card as="output" className="row">
          <Spinner />
          {t('connectionStrings.site.loading')}
        </Card>
      ) : (
        <Nothing site={site} found={found} />
      )}
    </Empty>
  );
}

function Empty({ site, children }: { readonly site: Site; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const back = useNavigation((state) => state.back);
  return (
    <StepFrame
      title={t('common.database')}
      count={null}
      about={titleOf(site.title)}
      onBack={back}
      promise={t('connectionStrings.promise')}
      main={null}
    >
      <div className="database-empty">{children}</div>
    </StepFrame>
  );
}

/** The site has no setting for its database, or none that it looks at. */
function Nothing({ site, found }: { readonly site: Site; readonly found: SiteDatabase }) {
  const { t } = useTranslation();
  const { unread } = found;
  return (
    <Card className="database-none">
      <Plate tone="stop">
        <StateShape shape="alert" />
      </Plate>
      <h2>{t('connectionStrings.site.none')}</h2>
      <p className="quiet">
        {unread.length === 0 ? t('connectionStrings.site.noneSay') : t('connectionStrings.site.noneUnread')}{' '}
        {unread.map((name) => (
          <span key={name} className="code raw">
            {name}{' '}
          </span>
        ))}
      </p>
      <Button kind="primary" big onPress={() => beginWizard('find', site.id, null)}>
        {t('connectionStrings.site.find')}
      </Button>
      <Button kind="quiet" onPress={() => beginWizard('rebuild', site.id, null)}>
        {t('connectionStrings.ways.rebuild.title')}
      </Button>
    </Card>
  );
}

interface InForceProps {
  readonly site: Site;
  readonly found: SiteDatabase;
  readonly view: StringView;
}

/** What stands in the setting that the site reads. */
function InForce({ site, found, view }: InForceProps) {
  const { t } = useTranslation();
  const back = useNavigation((state) => state.back);
  const [changed, setChanged] = useState(false);
  const inPlace = view.verdict === 'fine' && !changed;
  const [remove, setRemove] = useState<readonly string[]>([]);
  return (
    <StringPage
      view={view}
      site={site}
      title={t('common.database')}
      lead={t('connectionStrings.lead')}
      count={null}
      onBack={back}
      inPlace={inPlace}
      remove={remove}
      onChanged={() => setChanged(true)}
      head={
        <p className="small quiet">
          {t('connectionStrings.site.effective')} <span className="code raw">{found.effective}</span>
        </p>
      }
    >
      {inPlace && site.state.kind === 'stopped' && worksWell(view.test) ? (
        <SettingsNext id={site.id} />
      ) : null}
      <OtherSettings found={found} remove={remove} onRemove={setRemove} />
      <DatabaseWays site={site} view={view} />
    </StringPage>
  );
}
