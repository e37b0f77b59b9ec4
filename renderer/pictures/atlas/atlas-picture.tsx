import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { atlas } from '../../locales/en/atlas.ts';
import { NarrowWindow, WideWindow } from '../browser-window.tsx';
import { Picture, Target } from '../picture.tsx';
import './atlas.css';

const address = 'cloud.mongodb.com';

interface AtlasPictureProps {
  readonly name: keyof typeof atlas.picture;
  readonly marks: readonly ('press' | 'look')[];
  readonly wide: { readonly height: number; readonly drawing: ReactNode };
  readonly narrow: { readonly height: number; readonly drawing: ReactNode };
}

/** A picture about Atlas: its title, its text for those who do not see it and its caption come from `words/`. */
export function AtlasPicture({ name, ...drawn }: AtlasPictureProps) {
  const { t } = useTranslation();
  return (
    <Picture
      title={t(`atlas.picture.${name}.title`)}
      text={t(`atlas.picture.${name}.text`)}
      caption={<Trans i18nKey={`atlas.picture.${name}.caption`} components={{ b: <b /> }} />}
      {...drawn}
    />
  );
}

/** The page of Atlas, 624 units wide. `side`: what stands in its menu; without it, the page has none. */
export function WidePage({
  height,
  side,
  sideWidth = 188,
}: {
  readonly height: number;
  readonly side?: ReactNode;
  readonly sideWidth?: number;
}) {
  return (
    <>
      <WideWindow height={height} address={address} />
      {side === undefined ? null : (
        <>
          <rect x="24.75" y="70" width={sideWidth} height={height - 46} className="pic-grey-2" />
          {side}
        </>
      )}
    </>
  );
}

/** The same, 366 units wide. It has no menu: what has to be pressed there stands above. */
export function NarrowPage({ height }: { readonly height: number }) {
  return <NarrowWindow height={height} address={address} />;
}

interface At {
  readonly x: number;
  readonly y: number;
}

/** Words of the page, as they stand there. `y` is the line they stand on. */
export function Word({
  bold = false,
  mono = false,
  large = false,
  children,
  ...at
}: At & {
  readonly bold?: boolean;
  readonly mono?: boolean;
  readonly large?: boolean;
  readonly children: string;
}) {
  return (
    <text
      {...at}
      fontSize={large ? 18 : 16}
      fontWeight={bold || large ? 600 : undefined}
      className={mono ? 'pic-ink m' : 'pic-ink'}
    >
      {children}
    </text>
  );
}

/** Words that do not matter. `strong`: on a grey ground. */
export function Bar({
  width,
  strong = false,
  ...at
}: At & { readonly width: number; readonly strong?: boolean }) {
  return <rect {...at} width={width} height="10" rx="5" className={strong ? 'pic-grey' : 'pic-grey-2'} />;
}

interface MarkProps extends At {
  readonly number: number;
  readonly width: number;
  readonly height?: number;
  readonly children: string;
}

/** Something to press, with its word in the middle. */
export function Press({ height = 44, children, ...box }: MarkProps) {
  return (
    <Target kind="press" height={height} {...box}>
      <text
        x={box.x + box.width / 2 + 6}
        y={box.y + height / 2 + 5.5}
        fontSize="16"
        fontWeight="600"
        textAnchor="middle"
        className="pic-ink"
      >
        {children}
      </text>
    </Target>
  );
}

/** Something to look for: a value of the page. */
export function Look({
  height = 44,
  children,
  mono = true,
  ...box
}: MarkProps & { readonly mono?: boolean }) {
  return (
    <Target kind="look" height={height} {...box}>
      <Word x={box.x + 28} y={box.y + height / 2 + 5.5} mono={mono} bold={!mono}>
        {children}
      </Word>
    </Target>
  );
}

/** A box that is open above the page. */
export function Sheet({ width, height, ...at }: At & { readonly width: number; readonly height: number }) {
  return <rect {...at} width={width} height={height} rx="12" className="pic-grey-2" />;
}

interface OnSheetProps {
  readonly height: number;
  /** How high the box is. */
  readonly sheet: number;
}

/** The wide page with a box open above all of it. */
export function WideSheet({ height, sheet }: OnSheetProps) {
  return (
    <>
      <WidePage height={height} />
      <Sheet x={64} y={92} width={496} height={sheet} />
    </>
  );
}

/** The same on the narrow page. */
export function NarrowSheet({ height, sheet }: OnSheetProps) {
  return (
    <>
      <NarrowPage height={height} />
      <Sheet x={28} y={78} width={310} height={sheet} />
    </>
  );
}

/** The sign of a menu that opens downwards. */
export function Down({ x, y }: At) {
  return <path d={`m${x} ${y} 6 6 6-6`} className="pic-line" />;
}

/** Grey lines of a menu at the side. */
export function SideBars({ from, widths }: { readonly from: number; readonly widths: readonly number[] }) {
  return widths.map((width, index) => (
    <Bar key={`${index} ${width}`} x={46} y={from + index * 30} width={width} strong />
  ));
}
