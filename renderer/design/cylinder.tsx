import { useId } from 'react';
import './cylinder.css';

export interface CylinderLayer {
  readonly name: string;
  /** Which of the six colours for parts. */
  readonly tone: 1 | 2 | 3 | 4 | 5 | 6;
  /** Of the whole cylinder, from 0 to 1. */
  readonly share: number;
  /** The part of it that goes, from its top; of the whole cylinder too. */
  readonly goes: number;
}

interface CylinderProps {
  readonly title: string;
  /** The picture in words, for those who do not see it. */
  readonly text: string;
  /** From the bottom up. */
  readonly layers: readonly CylinderLayer[];
  /** Where the level falls to, from 0 to 1; null when nothing goes. */
  readonly level: number | null;
}

/** The database: 128 wide; its inside goes from y = 216 at the bottom to y = 20 at the rim. */
const bottom = 216;
const inside = 196;
const yOf = (share: number) => bottom - inside * share;
/** The front half of a round edge at this height. */
const edge = (y: number) => `M4 ${y}c0 8 27 14 60 14s60-6 60-14`;

/** What fills it, as layers; what goes is striped, and a dashed line shows the level afterwards. */
export function Cylinder({ title, text, layers, level }: CylinderProps) {
  const id = useId();
  const placed = layers.map((layer, index) => {
    const from = layers.slice(0, index).reduce((sum, { share }) => sum + share, 0);
    return { ...layer, from, to: from + layer.share };
  });
  const top = placed.at(-1);
  return (
    <svg className="cylinder" viewBox="0 0 128 236" role="img" aria-labelledby={`${id}-t ${id}-d`}>
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{text}</desc>
      <defs>
        <clipPath id={`${id}-inside`}>
          <path d="M4 20v196c0 9 27 15 60 15s60-6 60-15V20C124 11 97 4 64 4S4 11 4 20Z" />
        </clipPath>
        <pattern
          id={`${id}-stripes`}
          width="10"
          height="10"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="10" height="10" className="cylinder-stripe-tint" />
          <rect width="4" height="10" className="cylinder-stripe" />
        </pattern>
      </defs>
      <g clipPath={`url(#${id}-inside)`}>
        <rect width="128" height="236" className="cylinder-empty" />
        {placed.toReversed().map(({ name, tone, from, to, goes }) => (
          <g key={name} className={`cylinder-${tone}`}>
            <path d={`${edge(yOf(to))}V236H4Z`} className="cylinder-fill" />
            {goes > 0 ? (
              <path
                d={`${edge(yOf(to))}V${yOf(to - goes)}c0 8-27 14-60 14s-60-6-60-14Z`}
                fill={`url(#${id}-stripes)`}
              />
            ) : null}
            <path d={edge(yOf(from))} className="cylinder-edge" />
            <path d={edge(yOf(to))} className="cylinder-edge" />
          </g>
        ))}
        {top === undefined ? null : (
          <ellipse cx="64" cy={yOf(top.to)} rx="60" ry="14" className={`cylinder-${top.tone} cylinder-top`} />
        )}
      </g>
      <path d="M4 20v196c0 9 27 15 60 15s60-6 60-15V20" className="cylinder-wall" />
      <ellipse cx="64" cy="20" rx="60" ry="16" className="cylinder-wall" />
      {level === null ? null : <path d={edge(yOf(level))} className="cylinder-level" />}
    </svg>
  );
}
