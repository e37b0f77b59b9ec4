import { Trans } from 'react-i18next';
import type { Mark } from './guide.ts';
import type { ListWords } from './page-words.ts';

/** The list beside a picture. Its numbers and shapes are those in the picture: round to press, square to look for. */
export function Numbered({ words, marks }: { words: ListWords; marks: readonly Mark[] }) {
  const keys = ['one', 'two', 'three'] as const;
  return (
    <ol className="numbered">
      {keys.map((key, index) => (
        <li key={key}>
          <span className={marks[index] === 'look' ? 'mark look' : 'mark'} aria-hidden="true">
            {index + 1}
          </span>
          <span>
            <Trans i18nKey={`${words}.${key}`} components={{ b: <b /> }} />
          </span>
        </li>
      ))}
    </ol>
  );
}
