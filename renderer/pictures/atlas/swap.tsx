import { useTranslation } from 'react-i18next';
import { Target } from '../picture.tsx';
import { AtlasPicture, Word } from './atlas-picture.tsx';

/** The words between < and > only say what belongs there: the user and the password take their place, and the signs go. */
export function SwapPicture() {
  return (
    <AtlasPicture
      name="swap"
      marks={['look']}
      wide={{
        height: 300,
        drawing: (
          <Rows
            x={56}
            width={512}
            before="//leo_site:<db_password>@cluster0"
            after="//leo_site:••••••••••@cluster0"
          />
        ),
      }}
      narrow={{
        height: 300,
        drawing: <Rows x={36} width={296} before=":<db_password>@" after=":••••••••••@" />,
      }}
    />
  );
}

function Rows({
  x,
  width,
  before,
  after,
}: {
  readonly x: number;
  readonly width: number;
  readonly before: string;
  readonly after: string;
}) {
  const { t } = useTranslation();
  return (
    <>
      <text x={x} y="46" fontSize="16" fontWeight="600" className="pic-ink">
        {t('atlas.picture.swap.before')}
      </text>
      <Target kind="look" number={1} x={x} y={60} width={width} height={56}>
        <Word x={x + 32} y={93.5} mono>
          {before}
        </Word>
      </Target>
      <path d={`M${x + width / 2} 132v26m-9-9 9 9 9-9`} className="pic-line" />
      <text x={x} y="190" fontSize="16" fontWeight="600" className="pic-ink">
        {t('atlas.picture.swap.after')}
      </text>
      <Target kind="look" number={2} x={x} y={204} width={width} height={56}>
        <Word x={x + 32} y={237.5} mono>
          {after}
        </Word>
      </Target>
    </>
  );
}
