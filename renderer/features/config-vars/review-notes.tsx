import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { ChangeRow, LimitProblem, ConfigVarsReview } from '../../../electron/contract/config-vars.ts';
import { Banner } from '../../design/banner.tsx';
import { Icon } from '../../design/icon.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import { Effects } from './effects.tsx';
import { isMainPassword } from '../../shared/config-var/known.ts';

const kilo = 1024;

const isNewSecret = ({ name, act }: ChangeRow): boolean => act !== 'remove' && isMainPassword(name);

/** Who has to get the new main password, before it is sent and after. */
export function NewSecret() {
  const { t } = useTranslation();
  return (
    <Banner tone="warning" sign={<StateShape shape="triangle" />} title={t('configVars.review.newSecret')}>
      {t('configVars.review.newSecretSay')}
    </Banner>
  );
}

/** What the changes cause, what they mend, and why Heroku would not take them. */
export function ReviewNotes({
  review,
  offReason,
}: {
  readonly review: ConfigVarsReview;
  /** The id under which the reason stands why nothing can be sent. */
  readonly offReason: string;
}) {
  const { t } = useTranslation();
  const { problems, caused, mended, rows, effects } = review;
  return (
    <>
      <LimitNotes problems={problems} id={offReason} />
      {rows.length === 0 && problems.length === 0 ? (
        <div id={offReason}>
          <Banner tone="info" sign={<Icon name="info" />} title={t('configVars.review.nothing')}>
            {t('configVars.review.nothingSay')}
          </Banner>
        </div>
      ) : null}
      {effects.length === 0 ? null : (
        <Card>
          <h2>{t('configVars.effects.title')}</h2>
          <Effects effects={effects} />
        </Card>
      )}
      {rows.some(isNewSecret) ? <NewSecret /> : null}
      <FindingNotes caused={caused} mended={mended} />
    </>
  );
}

/** What the check of the settings would say after the change that it does not say now, and the other way round. */
export function FindingNotes({ caused, mended }: Pick<ConfigVarsReview, 'caused' | 'mended'>) {
  const { t } = useTranslation();
  return (
    <>
      {caused.map((finding) => (
        <Banner
          key={[finding.code, ...finding.names].join(' ')}
          tone={finding.severity === 'stops' ? 'stop' : 'warning'}
          sign={<StateShape shape={finding.severity === 'stops' ? 'alert' : 'triangle'} />}
          title={`${t(`configVarLint.${finding.code}.title`)}.`}
        >
          {t(`configVarLint.${finding.code}.say`)}{' '}
          {finding.version === null ? null : `${t('configVars.seen', { version: finding.version })} `}
          <span className="code raw">{finding.names.join(' ')}</span>
        </Banner>
      ))}
      {mended.map((finding) => (
        <Banner
          key={[finding.code, ...finding.names].join(' ')}
          tone="ok"
          sign={<StateShape shape="tick" />}
          title={t('configVars.review.mended')}
        >
          {t(`configVarLint.${finding.code}.title`)}.
        </Banner>
      ))}
    </>
  );
}

/** Why Heroku would not take the change. @param id under which the reason stands. */
export function LimitNotes({
  problems,
  id,
}: {
  readonly problems: ConfigVarsReview['problems'];
  readonly id: string;
}) {
  const { t } = useTranslation();
  const limit = (problem: LimitProblem) =>
    problem.code === 'too-large'
      ? t('configVars.limit.too-large', {
          size: Math.ceil(problem.bytes / kilo),
          most: Math.floor(problem.most / kilo),
        })
      : t(`configVars.limit.${problem.code}`, { name: problem.name });
  if (problems.length === 0) return null;
  return (
    <div id={id} className="review-main">
      {problems.map((problem) => (
        <Banner
          key={limit(problem)}
          tone="stop"
          sign={<StateShape shape="alert" />}
          title={t('configVars.review.cannot')}
        >
          {limit(problem)}
        </Banner>
      ))}
    </div>
  );
}
