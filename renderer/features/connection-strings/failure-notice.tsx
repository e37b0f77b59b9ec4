import { useTranslation } from 'react-i18next';
import type { TestFailure } from '../../../electron/contract/problems.ts';
import { Button } from '../../design/button.tsx';
import { Plate, StateShape } from '../../design/state-shape.tsx';
import { waysAfter } from './next-steps.ts';
import type { Way } from './next-steps.ts';

interface FailureToldProps {
  readonly failure: TestFailure;
  readonly hasSite: boolean;
  /** Its first way is the main act of the page. */
  readonly strong: boolean;
  readonly onWay: (way: Way) => void;
  /** Level of the heading: 2 inside a page, 3 inside a card. */
  readonly level?: 2 | 3;
}

/** Why the database can't be used as it is: what happened, what to do next, and the buttons that lead there. */
export function FailureTold({ failure, hasSite, strong, onWay, level = 3 }: FailureToldProps) {
  const { t } = useTranslation();
  const Heading = `h${level}` as const;
  // The test itself stands beneath, and making room is a page of a site.
  const ways = waysAfter[failure].filter((way) => way !== 'again' && (hasSite || way !== 'cleanup'));
  return (
    <div className="failure is-warning" role="alert">
      <Plate tone="warning">
        <StateShape shape="triangle" />
      </Plate>
      <div className="grow">
        <Heading>{t(`connectionStringTest.failure.${failure}.title`)}</Heading>
        <p className="quiet">{t(`connectionStringTest.failure.${failure}.happened`)}</p>
        <p>{t(`connectionStringTest.failure.${failure}.next`)}</p>
        {ways.length === 0 ? null : (
          <p className="failure-ways">
            {ways.map((way, index) => (
              <Button
                key={way}
                kind={index > 0 ? 'quiet' : strong ? 'primary' : 'soft'}
                onPress={() => onWay(way)}
              >
                {t(`connectionStringTest.ways.${way}`)}
              </Button>
            ))}
          </p>
        )}
      </div>
    </div>
  );
}
