import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import './picture.css';

interface PictureProps {
  readonly title: string;
  /** The picture in words, for those who do not see it. */
  readonly text: string;
  /** Which marks stand in it; only these are explained. */
  readonly marks: readonly ('press' | 'look')[];
  readonly caption: ReactNode;
  /** Drawn twice: 624 units wide, and 366 units with only the parts that carry a mark. */
  readonly wide: { readonly height: number; readonly drawing: ReactNode };
  readonly narrow: { readonly height: number; readonly drawing: ReactNode };
}

/** A callout picture of a web page: our own drawing that shows where to press, not what the page looks like. */
export function Picture({ title, text, marks, caption, wide, narrow }: PictureProps) {
  const { t } = useTranslation();
  const id = useId();
  const svg = (variant: 'wide' | 'narrow', width: number, height: number, drawing: ReactNode) => (
    <svg
      className={variant}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-${variant}-t ${id}-${variant}-d`}
    >
      <title id={`${id}-${variant}-t`}>{title}</title>
      <desc id={`${id}-${variant}-d`}>{text}</desc>
      {drawing}
    </svg>
  );
  return (
    <figure className="pic">
      {svg('wide', 624, wide.height, wide.drawing)}
      {svg('narrow', 366, narrow.height, narrow.drawing)}
      <figcaption>
        <span className="pic-key">
          {marks.includes('press') ? (
            <span>
              <i className="pic-press" />
              {t('connect.picture.press')}
            </span>
          ) : null}
          {marks.includes('look') ? (
            <span>
              <i className="pic-look" />
              {t('connect.picture.look')}
            </span>
          ) : null}
        </span>
        {caption}
      </figcaption>
    </figure>
  );
}

/** Something to press or to look for, with its number half outside at the start. */
export function Target({
  kind,
  number,
  x,
  y,
  width,
  height,
  markAt,
  children,
}: {
  readonly kind: 'press' | 'look';
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where the number sits when not on the start edge. */
  readonly markAt?: { readonly x: number; readonly y: number };
  readonly children?: ReactNode;
}) {
  const at = markAt ?? { x, y: y + height / 2 };
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} rx="8" className={`pic-target-${kind}`} />
      {children}
      {kind === 'press' ? (
        <circle cx={at.x} cy={at.y} r="16" className="pic-mark-press" />
      ) : (
        <rect x={at.x - 16} y={at.y - 16} width="32" height="32" rx="10" className="pic-mark-look" />
      )}
      <text
        x={at.x}
        y={at.y + 6}
        fontSize="17"
        fontWeight="700"
        textAnchor="middle"
        className={`pic-number-${kind}`}
      >
        {number}
      </text>
    </g>
  );
}
