import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { HistoryEntry } from '../../../electron/contract/history.ts';
import type { Site } from '../../../electron/contract/sites.ts';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import type { IconName } from '../../design/icon.tsx';
import { LinkCard } from '../../design/link-card.tsx';
import { useHistory } from '../../stores/history.ts';
import { useNow } from '../../shared/now.ts';
import { useNavigation } from '../../stores/navigation.ts';
import type { Route } from '../../stores/navigation.ts';
import { useTimes } from '../../locales/use-times.ts';
import { verdictOfEntry } from '../../shared/actions/verdict.ts';
import type { Undoing } from '../../shared/actions/undo.tsx';
import { useActionText } from '../../shared/actions/use-action-text.ts';
import './more-links.css';

interface MoreProps {
  readonly site: Site;
  /** The newest act on this site. */
  readonly entry: HistoryEntry | undefined;
  /** Null where its button stands in the act card already. */
  readonly undoing: Undoing | null;
  /** Why an undo has to wait; null when it may be done. */
  readonly wait: string | null;
}

/** The pages that have a card here. */
type LinkWords = 'settings' | 'database' | 'back' | 'people' | 'address' | 'data';

/** The quieter half of a site's page: the last act with its undo, and the ways to the pages of this site. */
export function More({ site, entry, undoing, wait }: MoreProps) {
  const { t } = useTranslation();
  const { id } = site;
  const go = useNavigation((state) => state.go);
  const card = (icon: IconName, route: Route, words: LinkWords) => (
    <LinkCard
      icon={icon}
      title={t(`site.more.${words}`)}
      say={t(`site.more.${words}Say`)}
      tech={t(`site.more.${words}Tech`)}
      onPress={() => go(route)}
    />
  );
  return (
    <section className="more">
      <h2>{t('site.more.title')}</h2>
      <LastAct entry={entry} undoing={undoing} wait={wait} />
      <ul className="link-cards">
        {card('list', { screen: 'config-vars', id }, 'settings')}
        {site.kind === 'nightscout'
          ? card('database', { screen: 'connection-strings', id }, 'database')
          : null}
        {site.state.kind === 'empty' ? null : card('steps', { screen: 'releases', id }, 'back')}
        {card('people', { screen: 'collaborators', id }, 'people')}
        {site.kind === 'nightscout' ? card('box', { screen: 'mongodb-export', id }, 'data') : null}
        {card('globe', { screen: 'rename', id }, 'address')}
      </ul>
    </section>
  );
}

function LastAct({ entry, undoing, wait }: Omit<MoreProps, 'site'>) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const go = useNavigation((state) => state.go);
  const entries = useHistory((state) => state.entries) ?? [];
  const words = useActionText();
  /** What the sentence on the act does not say yet. */
  const ended = ({ stuck, ...rest }: HistoryEntry) => {
    if (stuck !== null) return t(`stuck.${stuck}.title`);
    const verdict = verdictOfEntry(rest);
    return verdict === 'undone' || verdict === 'made' ? t(`history.outcome.${verdict}`) : null;
  };
  const what = entry === undefined ? '' : words(entry, entries);
  const end = entry === undefined ? null : ended(entry);
  const reason = 'last-act-wait';
  const mayUndo = undoing !== null && entry?.undo === 'possible';
  return (
    <Card as="div" className="last-act">
      <Icon name="history" />
      <span className="grow">
        <b>{t('site.more.history')}</b>
        <span className="small quiet">
          {entry === undefined
            ? t('site.more.historyNone')
            : t('site.more.historySay', { what, when: times.at(entry.at) })}
          {end === null ? null : `. ${end}.`}
        </span>
        {mayUndo && wait !== null ? (
          <span className="small quiet" id={reason}>
            {wait}
          </span>
        ) : null}
      </span>
      <span className="row">
        <Button kind="quiet" onPress={() => go({ screen: 'history' })}>
          {t('common.seeAll')}
        </Button>
        {mayUndo ? (
          <Button
            kind="line"
            icon="undo"
            says={what}
            busy={undoing.busy === entry.id}
            offBecause={wait === null ? undefined : reason}
            onPress={() => undoing.begin(entry)}
          >
            {t(undoing.busy === entry.id ? 'history.undoing' : 'history.undo')}
          </Button>
        ) : null}
      </span>
    </Card>
  );
}
