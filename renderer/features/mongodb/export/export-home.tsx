import { useTranslation } from 'react-i18next';
import type { DatabaseSize } from '../../../../electron/contract/mongodb.ts';
import type { Site } from '../../../../electron/contract/sites.ts';
import type { Problem } from '../../../../electron/contract/problems.ts';
import { Button } from '../../../design/button.tsx';
import '../../../design/card.css';
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
    <div className="data">
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
      <div className="data-two">
        <div className="data-beside">
          {site === null ? <OwnString string={string} onPasted={onPasted} /> : null}
          {site !== null && (state === 'no-string' || state === 'not-ready') ? (
            <NoString site={site.id} state={state} />
          ) : null}
          {ready || (site !== null && state === 'looking') ? (
            <CopyOut size={size} measuring={state === 'looking'} />
          ) : null}
        </div>
        <div className="data-beside">
          {ready ? (
            <section className="card">
              <h2>{t('data.back.title')}</h2>
              <p className="quiet">{t('data.back.say')}</p>
              <Button icon="file" busy={picking} onPress={onPick}>
                {t(picking ? 'data.back.going' : 'data.back.go')}
              </Button>
            </section>
          ) : null}
          {site === null ? <ClearedBefore /> : null}
          <section className="card">
            <h2>{t('data.site.title')}</h2>
            <p className="quiet">{t('data.site.say')}</p>
            <Button kind="line" icon="globe" onPress={onSite}>
              {t('data.site.go')}
            </Button>
          </section>
        </div>
      </div>
    </div>
  );
}

function CopyOut({ size, measuring }: { readonly size: DatabaseSize | null; readonly measuring: boolean }) {
  const { t } = useTranslation();
  const holds: readonly { readonly icon: IconName; readonly words: string; readonly tech: string }[] = [
    { icon: 'database', words: t('data.out.all'), tech: t('data.out.allTech') },
    { icon: 'list', words: t('data.out.sheet'), tech: t('data.out.sheetTech') },
    { icon: 'file', words: t('data.out.other'), tech: t('data.out.otherTech') },
  ];
  const notes: readonly { readonly icon: IconName; readonly words: string }[] = [
    { icon: 'again', words: t('data.out.again') },
    { icon: 'lock', words: t('data.out.private') },
  ];
  return (
    <section className="card data-out">
      <h2>{t('data.out.title')}</h2>
      <p className="quiet">{t('data.out.say')}</p>
      <ul className="data-holds">
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
      <ul className="data-notes small quiet">
        {notes.map(({ icon, words }) => (
          <li key={icon}>
            <Icon name={icon} size="small" />
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Holds({ size, measuring }: { readonly size: DatabaseSize | null; readonly measuring: boolean }) {
  const { t } = useTranslation();
  if (size === null) {
    return measuring ? (
      <output className="row quiet">
        <Spinner />
        {t('data.out.measuring')}
      </output>
    ) : null;
  }
  const lines = size.parts.reduce((sum, { documents }) => sum + documents, 0);
  const bytes = size.parts.reduce((sum, part) => sum + part.bytes, 0);
  return (
    <p className="num">
      <b>{t('data.out.holds', { lines: amount(lines), size: sizeWords(bytes) })}</b>
    </p>
  );
}
