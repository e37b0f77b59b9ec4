import './picture.css';

interface WindowProps {
  readonly height: number;
  /** What stands in its address bar. */
  readonly address: string;
}

interface BrowserWindowProps extends WindowProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The window of a picture that is 624 units wide. */
export const WideWindow = (props: WindowProps) => <BrowserWindow x={24} y={24} width={576} {...props} />;

/** The window of a picture that is 366 units wide. */
export const NarrowWindow = (props: WindowProps) => <BrowserWindow x={14} y={16} width={338} {...props} />;

/** A browser window of `width` units at (x, y), open at the bottom. The words in it are those of the real page. */
function BrowserWindow({ x, y, width, height, address }: BrowserWindowProps) {
  const right = x + width;
  const arrows = width > 400;
  const bar = x + (arrows ? 68 : 14);
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} rx="14" className="pic-page" />
      <path
        d={`M${x} ${y + 46}V${y + 14}a14 14 0 0 1 14-14h${width - 28}a14 14 0 0 1 14 14v32Z`}
        className="pic-chrome"
      />
      {arrows ? (
        <path d={`m${x + 28} ${y + 17}-6 6 6 6M${x + 44} ${y + 17}l6 6-6 6`} className="pic-line" />
      ) : null}
      <rect
        x={bar}
        y={y + 8}
        width={right - bar - (arrows ? 108 : 34)}
        height="30"
        rx="15"
        className="pic-bar"
      />
      <text x={bar + 18} y={y + 29} fontSize="16" className="pic-ink">
        {address}
      </text>
    </g>
  );
}
