/**
 * Welcome's scene: night hills, three houses, the one with the lamp awake, and a line of readings across the sky whose
 * newest dot is the lamp's colour. The one drawing with colours of its own: it is night in both themes.
 */
const readings = [
  [26, 268],
  [48, 262],
  [70, 253],
  [92, 246],
  [114, 243],
  [136, 246],
  [158, 254],
  [180, 266],
  [202, 277],
  [224, 284],
  [246, 285],
  [268, 279],
  [290, 268],
  [312, 254],
  [334, 240],
  [356, 228],
  [378, 219],
  [400, 214],
] as const;

const stars = [
  [44, 66, 1.6],
  [128, 118, 1.2],
  [196, 48, 1.8],
  [84, 168, 1.1],
  [262, 104, 1.4],
  [236, 172, 1.1],
  [448, 132, 1.5],
  [330, 38, 1.2],
  [20, 196, 1.1],
  [300, 150, 1],
  [160, 72, 1],
  [428, 36, 1.4],
] as const;

const house = 'M24 7 40.5 20.2V41h-33V20.2Z';

export function NightScene({ words }: { words: string }) {
  return (
    <svg viewBox="0 0 480 800" preserveAspectRatio="xMidYMax slice" role="img" aria-label={words}>
      <defs>
        <linearGradient id="night" x1="0" x2="0" y1="0" y2="1">
          <stop offset="0" stopColor="#072730" />
          <stop offset="1" stopColor="#135260" />
        </linearGradient>
        <radialGradient id="halo">
          <stop offset="0" stopColor="#f5b63f" stopOpacity=".36" />
          <stop offset="1" stopColor="#f5b63f" stopOpacity="0" />
        </radialGradient>
        <linearGradient id="path" x1="0" x2="0" y1="0" y2="1">
          <stop offset="0" stopColor="#fbdd9c" stopOpacity=".8" />
          <stop offset="1" stopColor="#fbdd9c" stopOpacity=".06" />
        </linearGradient>
      </defs>
      <rect width="480" height="800" fill="url(#night)" />
      <g fill="#d9eeee">
        {stars.map(([x, y, r]) => (
          <circle key={x} cx={x} cy={y} r={r} opacity=".6" />
        ))}
      </g>
      <path d="M392 62a40 40 0 1 0 40 56 34 34 0 0 1-40-56Z" fill="#e9f3ee" opacity=".92" />
      <g fill="#bfe3e4">
        {readings.map(([x, y], index) => (
          <circle key={x} cx={x} cy={y} r="3.2" opacity={0.3 + index * 0.035} />
        ))}
      </g>
      <circle cx="422" cy="212" r="13" fill="#f5b63f" opacity=".22" />
      <circle cx="422" cy="212" r="6" fill="#f5b63f" />

      <path d="M0 486C60 446 138 428 214 452S372 434 480 466V660H0Z" fill="#0f4650" />
      <path d="M0 572C86 512 182 498 274 528S424 566 480 536V800H0Z" fill="#124e59" />
      <g transform="translate(46 482) scale(1.2)">
        <path d={house} fill="#1c6570" stroke="#1c6570" strokeWidth="6" strokeLinejoin="round" />
        <rect x="14" y="24" width="7" height="8" rx="1.5" fill="#f5b63f" />
        <rect x="27" y="24" width="7" height="8" rx="1.5" fill="#f5b63f" opacity=".5" />
      </g>
      <g transform="translate(386 484)">
        <path d={house} fill="#1c6570" stroke="#1c6570" strokeWidth="6" strokeLinejoin="round" />
        <rect x="14" y="24" width="7" height="8" rx="1.5" fill="#0c3138" />
        <rect x="27" y="24" width="7" height="8" rx="1.5" fill="#0c3138" />
      </g>
      <path d="M0 650C104 596 214 586 326 612S446 648 480 640V800H0Z" fill="#175f6a" />
      <ellipse cx="240" cy="604" rx="220" ry="124" fill="url(#halo)" />
      <path d="M213 602h54c10 50 44 112 90 198H106c50-82 97-146 107-198Z" fill="url(#path)" />
      <g transform="translate(153 444) scale(3.62)">
        <path d={house} fill="#e8f1ef" stroke="#e8f1ef" strokeWidth="6" strokeLinejoin="round" />
        <path d="M21.3 25h5.4l5 19H16.3Z" fill="#fbdd9c" />
        <circle cx="24" cy="21" r="6.2" fill="#f5b63f" />
      </g>
      <path d="M0 748C92 712 172 708 236 730S402 758 480 722V800H0Z" fill="#0f4a54" opacity=".55" />
    </svg>
  );
}
