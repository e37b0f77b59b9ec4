import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Icon } from '../../design/icon.tsx';
import type { IconName } from '../../design/icon.tsx';
import { useHeading } from '../../design/use-heading.ts';
import { HelpButton } from '../frame/help-button.tsx';
import './step-frame.css';

interface StepFrameProps {
  readonly title: string;
  readonly lead?: string;
  readonly count: { readonly number: number; readonly total: number } | null;
  /** In the middle above, where there is no count: the site that it is about. */
  readonly about?: string | undefined;
  /** The words take the whole width: a table, two columns. */
  readonly wide?: boolean;
  readonly onBack: (() => void) | null;
  /** One quiet promise at the foot. */
  readonly promise: string;
  /** The sign before it. */
  readonly promiseIcon?: IconName;
  /** "I'm not sure": what to show to those who are not. */
  readonly unsure?: { readonly word: string; readonly title: string; readonly lines: readonly string[] };
  /** The main button, alone at the end. */
  readonly main: ReactNode;
  /** Beside the words: a picture. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** The one frame of every wizard: back, count and help above, one question, one promise and one main button below. */
export function StepFrame(props: StepFrameProps) {
  const {
    title,
    lead,
    count,
    about,
    wide,
    onBack,
    promise,
    promiseIcon = 'lock',
    unsure,
    main,
    beside,
    children,
  } = props;
  const { t } = useTranslation();
  const heading = useHeading();
  const [asking, setAsking] = useState(false);
  return (
    <div className="step">
      <header className="step-top">
        {onBack === null ? (
          <span />
        ) : (
          <Button kind="quiet" icon="back" onPress={onBack}>
            {t('common.back')}
          </Button>
        )}
        <span className="step-count">{count === null ? about : t('connect.steps', count)}</span>
        <HelpButton />
      </header>
      <main className={beside === undefined ? 'step-body' : 'step-body step-two'}>
        <section className={wide === true ? undefined : 'step-words'}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead === undefined ? null : <p className="step-lead quiet">{lead}</p>}
          {children}
        </section>
        {beside}
      </main>
      <footer className="step-foot">
        <p className="step-promise">
          <Icon name={promiseIcon} size="small" />
          {promise}
        </p>
        <div className="step-acts">
          {unsure === undefined ? null : (
            <Button kind="quiet" onPress={() => setAsking(true)}>
              {unsure.word}
            </Button>
          )}
          {main}
        </div>
      </footer>
      {asking && unsure !== undefined ? (
        <Dialog kind="drawer" title={unsure.title} onClose={() => setAsking(false)}>
          <ul className="unsure">
            {unsure.lines.map((line) => (
              <li key={line}>
                <Icon name="info" />
                {line}
              </li>
            ))}
          </ul>
        </Dialog>
      ) : null}
    </div>
  );
}
