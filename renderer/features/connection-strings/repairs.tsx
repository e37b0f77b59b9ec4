import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StringView } from '../../../electron/contract/connection-strings.ts';
import { Card } from '../../design/card.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import { bitOf, mistakesOf } from './mistakes.ts';
import './repairs.css';
import { worksWell } from './next-steps.ts';

interface RepairsProps {
  readonly view: StringView;
  /** What one can do with the string, beneath. */
  readonly children?: ReactNode;
}

/** What was wrong with the string: what we mended, and what still waits for the person. */
export function Repairs({ view, children }: RepairsProps) {
  const { t } = useTranslation();
  const { repaired, open } = mistakesOf(view);
  const title = () => {
    if (repaired.length > 0) return t('connectionStrings.repairs.repaired', { count: repaired.length });
    if (view.verdict === 'hopeless') return t('connectionStrings.repairs.hopeless');
    return t(open.length > 0 ? 'connectionStrings.repairs.open' : 'connectionStrings.repairs.fine');
  };
  const fine = () => {
    const state = view.test?.state;
    if (worksWell(view.test)) return 'fineWorks';
    return state === 'worked' || state === 'failed' ? 'fineNot' : 'fineSay';
  };
  return (
    <Card className="repairs">
      <h2>{title()}</h2>
      {repaired.length + open.length > 0 ? null : (
        <p className="quiet">{t(`connectionStrings.repairs.${fine()}`)}</p>
      )}
      {repaired.length === 0 ? null : (
        <ul className="fixes">
          {repaired.map((code) => {
            const bit = bitOf(code, view);
            return (
              <li key={code} className="is-ok">
                <StateShape shape="tick" />
                <span className="grow">
                  <b>{t(`connectionStringMistakes.${code}.title`)}</b>
                  <span className="small quiet">{t(`connectionStringMistakes.${code}.say`)}</span>
                </span>
                {bit === null ? null : (
                  <span className="fix-bit code raw" translate="no">
                    {bit}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {open.length === 0 ? null : (
        <>
          {repaired.length === 0 ? null : <h3>{t('connectionStrings.repairs.open')}</h3>}
          <ul className="fixes">
            {open.map((code) => (
              <li key={code} className="is-warning">
                <StateShape shape="triangle" />
                <span className="grow">
                  <b>{t(`connectionStringMistakes.${code}.title`)}</b>
                  <span className="small quiet">{t(`connectionStringMistakes.${code}.say`)}</span>
                  <span className="small">{t(`connectionStringMistakes.${code}.open`)}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {children === undefined ? null : <div className="repairs-acts">{children}</div>}
    </Card>
  );
}
