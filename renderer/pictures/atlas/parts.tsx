import { useTranslation } from 'react-i18next';
import { AtlasPicture, Word } from './atlas-picture.tsx';

/** A made-up string, in the order and the colours of the boxes that show a real one. */
const parts = [
  ['start', 'mongodb+srv://'],
  ['user', 'leo_site'],
  ['password', '••••••••'],
  ['address', 'cluster0.ab1cd.mongodb.net'],
  ['database', 'nightscout'],
  ['extras', 'w=majority'],
] as const;

/** What a connection string is made of: one row for each part, so that a long word in another language has room. */
export function PartsPicture() {
  return (
    <AtlasPicture
      name="parts"
      marks={[]}
      wide={{ height: 400, drawing: <Rows x={40} y={32} step={58} beside /> }}
      narrow={{ height: 472, drawing: <Rows x={30} y={44} step={74} beside={false} /> }}
    />
  );
}

/** `beside`: the name stands after the part, else above it. */
function Rows({
  x,
  y,
  step,
  beside,
}: {
  readonly x: number;
  readonly y: number;
  readonly step: number;
  readonly beside: boolean;
}) {
  const { t } = useTranslation();
  return parts.map(([name, sample], index) => {
    const top = y + index * step;
    const nameAt = beside ? { x: x + 312, y: top + 28 } : { x, y: top - 6 };
    return (
      <g key={name}>
        <rect x={x} y={top} width="292" height="42" rx="8" className={`pic-part-${index + 1}`} />
        <rect x={x} y={top + 39} width="292" height="3" className={`pic-edge-${index + 1}`} />
        <Word x={x + 14} y={top + 26.5} mono>
          {sample}
        </Word>
        <text {...nameAt} fontSize="16" fontWeight="600" className={`pic-name-${index + 1}`}>
          {t(`connectionStrings.parts.${name}`)}
        </text>
      </g>
    );
  });
}
