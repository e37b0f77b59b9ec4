/** The state shapes: filled, heavy, each with its own outline, so that none is told by colour alone. */
import type { ReactNode } from 'react';
import { Spinner } from './icon.tsx';

/** Which colours a part takes: the five states of a site, and `info` for calm notices. */
export type Tone = 'ok' | 'sleep' | 'off' | 'stop' | 'warning' | 'info';
export type Shape = 'tick' | 'moon' | 'power' | 'alert' | 'sign' | 'empty' | 'question' | 'triangle' | 'ring';

const shapes: Record<Exclude<Shape, 'ring'>, ReactNode> = {
  tick: (
    <>
      <circle cx="12" cy="12" r="10" fill="currentColor" />
      <path
        d="m7.5 12.4 3.1 3.1 6-6.4"
        fill="none"
        stroke="var(--state-tint)"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  moon: (
    <>
      <path d="M20.7 14.8A9.3 9.3 0 0 1 9.2 3.3a9.3 9.3 0 1 0 11.5 11.5Z" fill="currentColor" />
      <path
        d="M14.5 4.5h4.5l-4.5 5h4.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  power: (
    <path
      d="M12 2.5v9M6.7 5.8a8.5 8.5 0 1 0 10.6 0"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.8"
      strokeLinecap="round"
    />
  ),
  alert: (
    <>
      <path
        d="M8 2h8l6 6v8l-6 6H8l-6-6V8Z"
        fill="currentColor"
        stroke="currentColor"
        strokeLinejoin="round"
      />
      <path d="M12 6.8v6" stroke="var(--state-tint)" strokeWidth="2.6" strokeLinecap="round" />
      <circle cx="12" cy="16.8" r="1.6" fill="var(--state-tint)" />
    </>
  ),
  sign: (
    <>
      <path
        d="M6 9.5 12 3.5l6 6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <rect x="2" y="9" width="20" height="11.5" rx="2.8" fill="currentColor" />
      <path d="M7 14.75h10" stroke="var(--state-tint)" strokeWidth="2.6" strokeLinecap="round" />
    </>
  ),
  empty: (
    <rect
      x="3"
      y="3"
      width="18"
      height="18"
      rx="5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeDasharray="4 3.2"
      strokeLinecap="round"
    />
  ),
  question: (
    <>
      <rect x="2" y="2" width="20" height="20" rx="7" fill="currentColor" />
      <path
        d="M9.2 9.4a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2"
        fill="none"
        stroke="var(--state-tint)"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      <circle cx="12" cy="17.4" r="1.5" fill="var(--state-tint)" />
    </>
  ),
  triangle: (
    <>
      <path
        d="M12 3 22 20.5H2Z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <path d="M12 9v5.5" stroke="var(--state-tint)" strokeWidth="2.4" strokeLinecap="round" />
      <circle cx="12" cy="18" r="1.4" fill="var(--state-tint)" />
    </>
  ),
};

export function StateShape({ shape }: { shape: Shape }) {
  if (shape === 'ring') return <Spinner />;
  return (
    <svg className="glyph" viewBox="0 0 24 24" aria-hidden="true">
      {shapes[shape]}
    </svg>
  );
}

/** A shape on its tinted ground. `bare` leaves the ground out, for the state header that is tinted itself. */
export function Plate({
  tone,
  size = '48',
  children,
}: {
  tone: Tone;
  size?: '48' | '60' | 'bare';
  children: ReactNode;
}) {
  return <span className={`plate is-${tone}${size === '48' ? '' : ` plate-${size}`}`}>{children}</span>;
}
