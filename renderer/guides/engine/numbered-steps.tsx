import { Trans } from 'react-i18next';

/** The steps of one picture: each has the words `one`, `two` and `three`. */
type Words = 'connect.make' | 'connect.paste' | 'shutdown.eco' | 'shutdown.card' | `atlas.${AtlasPage}`;

type AtlasPage =
  | 'sign-in'
  | 'project'
  | 'wake'
  | 'connect'
  | 'drivers'
  | 'user'
  | 'users-edit'
  | 'new-password'
  | 'network'
  | 'network-entry'
  | 'rights';

/** The list beside a picture. Its numbers and shapes are those in the picture: round to press, square to look for. */
export function Numbered({ words, marks }: { words: Words; marks: readonly ('press' | 'look')[] }) {
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
