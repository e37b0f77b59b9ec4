import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { Person } from '../../../electron/contract/collaborators.ts';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { useNow } from '../../shared/now.ts';
import { useTimes } from '../../locales/use-times.ts';

interface PeopleListProps {
  readonly people: readonly Person[];
  readonly busy: boolean;
  readonly onRemove: (person: Person) => void;
}

/** The owner, then the helpers. The owner can't be taken out. */
export function PeopleList({ people, busy, onRemove }: PeopleListProps) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  return (
    <Card>
      <ul className="people-list">
        {people.map((person) => (
          <li key={person.id}>
            <Icon name="people" />
            <span className="grow">
              <b className="raw">{person.email}</b>
              <span className="small quiet">
                {t(person.owner ? 'collaborators.owner' : 'collaborators.helper')},{' '}
                {t('collaborators.since', { day: times.when(person.since) })}
              </span>
            </span>
            {person.owner ? null : (
              <Button kind="quiet" says={person.email} busy={busy} onPress={() => onRemove(person)}>
                {t('collaborators.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {people.every(({ owner }) => owner) ? <p className="quiet">{t('collaborators.none')}</p> : null}
    </Card>
  );
}
