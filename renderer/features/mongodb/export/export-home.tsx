import { useTranslation } from 'react-i18next';
import type { DatabaseSize } from '../../../../electron/contract/mongodb.ts';
import type { Site } from '../../../../electron/contract/sites.ts';
import type { Problem } from '../../../../electron/contract/problems.ts';
import { Button } from '../../../design/button.tsx';
import { Card } from '../../../design/card.tsx';
import { Icon, Spinner } from '../../../design/icon.tsx';
import type { IconName } from '../../../design/icon.tsx';
import { amount, size as sizeWords } from '../../../locales/sizes.ts';
import { DatabaseProblem } from '../../connection-strings/database-problem.tsx';
import { NoString } from '../cleanup/not-measured.tsx';
import type { Measuring } from '../use-database-size.ts';
import { ClearedBefore } from './past-cleanups.tsx';
import { OwnString } from './own-string.tsx';

interface DataHomeProps {
  /** Null: without Heroku. */
  readonly site: Site | null;
  readonly database: Measuring;
  readonly problem: Problem | null;
  readonly picking: boolean;
  readonly onPasted: (string: string) => void;
  readonly onPick: () => void;
  readonly onSite: () => void;
}

/** What can be done with the data: copy it out, put it back, and the way without a connection string. */
export function DataHome({ site, database, problem, picking, onPasted, onPick, onSite }: DataHomeProps) {
  const { t } = useTranslation();
  const { state, string, size } = database;
  const ready = string?.ready === true;
  const trouble = problem ?? database.problem;
  return (
    <div className="export">
      {trouble === null ? null : (
        <DatabaseProblem
          level={2}
          problem={trouble}
          site={site?.id ?? null}
          string={string}
          other={
            trouble === database.problem ? (
              <Button kind="line" onPress={database.retry}>
                {t('common.tryAgain')}
              </Button>
            ) : null
          }
        />
      )}
      <div className="export-two">
        <div className="export-beside">
          {site === null ? <OwnString string={string} onPasted={onPasted} /> : null}
          {site !== null && (state === 'no-string' || state === 'not-ready') ? (
            <NoString site={site.id} state={state} />
          ) : null}
          {ready || (site !== null && state === 'looking') ? (
            <CopyOut size={size} measuring={state === 'looking'} />
          ) : null}
        </div>
        <div className="export-beside">
          {ready ? (
            <Card>
              <h2>{t('mongodbExport.back.title')}</h2>
              <p className="quiet">{t('mongodbExport.back.say')}</p>
              <Button icon="file" busy={picking} onPress={onPick}>
                {t(picking ? 'mongodbExport.back.going' : 'mongodbExport.back.go')}
              </Button>
            </Card>
          ) : null}
          {site === null ? <ClearedBefore /> : null}
          <Card>
            <h2>{t('mongodbExport.site.title')}</h2>
            <p className="quiet">{t('mongodbExport.site.say')}</p>
            <Button kind="line" icon="globe" onPress={onSite}>
              {t('mongodbExport.site.go')}
            </Button>
          </Card>
        </div>
      </div>
    </div>
  );
}

function CopyOut({ size, measuring }: { readonly size: DatabaseSize | null; readonly measuring: boolean }) {
  const { t } = useTranslation();
  const holds: readonly { readonly icon: IconName; readonly words: string; readonly tech: string }[] = [
    { icon: 'database', words: t('mongodbExport.out.all'), tech: t('mongodbExport.out.allTech') },
    { icon: 'list', words: t('mongodbExport.out.sheet'), tech: t('mongodbExport.out.sheetTech') },
    { icon: 'file', words: t('mongodbExport.out.other'), tech: t('mongodbExport.out.otherTech') },
  ];
  const notes: readonly { readonly icon: IconName; readonly words: string }[] = [
    { icon: 'again', words: t('mongodbExport.out.again') },
    { icon: 'lock', words: t('mongodbExport.out.private') },
  ];
  return (
    <Card className="export-out">
      <h2>{t('mongodbExport.out.title')}</h2>
      <p className="quiet">{t('mongodbExport.out.say')}</p>
      <ul className="export-holds">
        {holds.map(({ icon, words, tech }) => (
          <li key={tech}>
            <Icon name={icon} />
            <span className="grow">
              {words}
              <span className="code quiet">{tech}</span>
            </span>
          </li>
        ))}
      </ul>
      <Holds size={size} measuring={measuring} />
      <ul className="export-notes small quiet">
        {notes.map(({ icon, words }) => (
          <li key={icon}>
            <Icon name={icon} size="small" />
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Holds({ size, measuring }: { readonly size: DatabaseSize | null; readonly measuring: boolean }) {
  const { t } = useTranslation();
  if (size === null) {
    return measuring ? (
      <output className="row quiet">
        <Spinner />
        {t('mongodbExport.out.measuring')}
      </output>
    ) : null;
  }
  const lines = size.parts.reduce((sum, { documents }) => sum + documents, 0);
  const bytes = size.parts.reduce((sum, part) => sum + part.bytes, 0);
  return (
    <p className="num">
      <b>{t('mongodbExport.out.holds', { lines: amount(lines), size: sizeWords(bytes) })}</b>
    </p>
  );
}
