import type { ReactNode } from 'react';
import './gauge.css';

interface GaugeProps {
  /** What is in use, of the limit: above 1 when it is over. */
  readonly now: number;
  /** What would be left in use; null when nothing goes. */
  readonly after: number | null;
  /** The words under the two edges, and under the limit when it is passed. */
  readonly words: { readonly now: ReactNode; readonly after: ReactNode; readonly limit: ReactNode };
}

/** Solid stays, striped goes, empty is free. The numbers stand under their own edge, and say it all in words. */
export function Gauge({ now, after, words }: GaugeProps) {
  const whole = Math.max(1, now);
  const keeps = Math.min(after ?? now, now) / whole;
  const goes = now / whole - keeps;
  const over = now > 1;
  const columns = [keeps, goes, 1 - keeps - goes].map((part) => `minmax(max-content, ${part * 100}fr)`);
  return (
    <div className={(after ?? now) > 1 ? 'gauge-box is-stop' : 'gauge-box'}>
      <div className="gauge" aria-hidden="true">
        <i className="gauge-keeps" style={{ inlineSize: `${keeps * 100}%` }} />
        <i className="gauge-goes" style={{ inlineSize: `${goes * 100}%` }} />
        {over ? <i className="gauge-limit" style={{ insetInlineStart: `${100 / whole}%` }} /> : null}
      </div>
      <p className="gauge-scale num" style={{ gridTemplateColumns: columns.join(' ') }}>
        {after === null ? <span /> : <span>{words.after}</span>}
        <span>{words.now}</span>
        {over ? <span className="gauge-over">{words.limit}</span> : null}
      </p>
    </div>
  );
}
