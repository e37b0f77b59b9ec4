import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../electron/contract/problems.ts';
import './problem-notice.css';
import { Plate, StateShape } from '../../design/state-shape.tsx';

interface ProblemNoticeProps {
  readonly problem: Problem;
  /** Level of the heading: 2 inside a page, 3 inside a card. */
  readonly level?: 2 | 3;
  readonly act?: ReactNode;
  /** What is safe, where the problem ended only a part of what was asked for. */
  readonly safe?: string | undefined;
}

/** Problems of the way to Heroku: after an act that may have taken place, looking comes before trying again. */
const lookFirst = [
  'offline',
  'heroku-silent',
  'heroku-busy',
  'heroku-strange',
  'site-busy',
  'unexpected',
] as const;

/** The one way in which a problem is told: what happened, what is safe, what comes next, and a code for helpers. */
export function ProblemNotice({ problem, level = 2, act, safe: part }: ProblemNoticeProps) {
  const { t } = useTranslation();
  const { code } = problem;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const Heading = `h${level}` as const;
  const { file } = problem;
  const look = problem.changed === 'no' ? undefined : lookFirst.find((one) => one === code);
  const words =
    file === undefined
      ? {
          say: t(`problem.${code}.happened`),
          next: t(look === undefined ? `problem.${code}.next` : `lookNext.${look}`),
        }
      : {
          say: t(`unreadable.${file.fault}.say`, {
            file: file.name === null ? t('unreadable.pasted') : t('configVars.quoted', { part: file.name }),
          }),
          next: t(`unreadable.${file.fault}.next`),
        };
  const whole = problem.changed === 'no' ? t(`problem.${code}.safe`) : t(`changed.${problem.changed}`);
  const safe = part ?? whole;
  return (
    <section ref={box} className="problem is-warning" role="alert">
      <Plate tone="warning">
        <StateShape shape="triangle" />
      </Plate>
      <div className="grow">
        <Heading>{t(`problem.${code}.title`)}</Heading>
        <p>
          {words.say} <b>{safe}</b> {words.next}
        </p>
        {problem.support === undefined ? null : (
          <p className="tech">
            {t('common.supportCode')}: <span className="code raw">{problem.support}</span>
          </p>
        )}
        {act === undefined ? null : <p className="problem-act">{act}</p>}
      </div>
    </section>
  );
}
