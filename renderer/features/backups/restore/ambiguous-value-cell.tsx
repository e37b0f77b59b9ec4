import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueName } from '../../../../electron/contract/config-var-catalogue/index.ts';
import type { AskedReading } from '../../../../electron/contract/backups.ts';
import '../../../design/checkbox.css';
import { Value } from '../../../shared/config-var/value.tsx';

interface AskedCellProps {
  readonly name: string;
  /** The setting in plain words. */
  readonly plain: string;
  readonly known: CatalogueName | null;
  readonly asked: AskedReading;
  /** The chosen reading; null: left out. */
  readonly chosen: number | null;
  readonly onRead: (reading: number | null) => void;
  /** Shows one reading, where it is hidden. */
  readonly show: (reading: number) => React.ReactNode;
}

/** A value that the file does not give in one reading only: each of them, and to leave it out, which comes first. */
export function AskedCell({ name, plain, known, asked, chosen, onRead, show }: AskedCellProps) {
  const { t } = useTranslation();
  const group = useId();
  if (asked.readings.length === 0) return <span className="quiet">{t('restore.asked.none')}</span>;
  return (
    <fieldset className="asked">
      <legend className="visually-hidden">{t('restore.asked.legend', { name: plain })}</legend>
      <label>
        <input
          type="radio"
          className="checkbox"
          name={group}
          checked={chosen === null}
          onChange={() => onRead(null)}
        />
        <span>{t('restore.asked.leave')}</span>
      </label>
      {asked.readings.map(({ shown, asNow }, reading) => (
        <div key={`${name} ${reading}`} className="asked-one">
          <label>
            <input
              type="radio"
              className="checkbox"
              name={group}
              checked={chosen === reading}
              onChange={() => onRead(reading)}
            />
            <span>
              <span className="small quiet">{t('restore.asked.reading', { number: reading + 1 })}</span>{' '}
              <Value known={known} shown={shown} />{' '}
              {asNow ? <span className="small quiet">{t('restore.asked.asNow')}</span> : null}
            </span>
          </label>
          {shown.kind === 'hidden' ? show(reading) : null}
        </div>
      ))}
    </fieldset>
  );
}
