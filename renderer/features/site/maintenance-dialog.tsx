import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/sites.ts';
import { Button } from '../../design/button.tsx';
import { ChoiceCards } from '../../design/choice-cards.tsx';
import { Icon } from '../../design/icon.tsx';
import { screenChanged } from '../../design/double-press.ts';
import { Switch } from '../../design/switch.tsx';
import { useNow } from '../../shared/now.ts';
import { useTimes } from '../../locales/use-times.ts';

const lengths = ['forever', 'day'] as const;
type Length = (typeof lengths)[number];

interface ClosingProps {
  readonly site: Site;
  /** Why it has to wait; null when it may be done. */
  readonly wait: string | null;
  readonly onClose: (days: number | null) => void;
  readonly onReopen: () => void;
}

/** The row with the switch. Opening is done at once; before closing it asks for how long, on the spot. */
export function Closing({ site, wait, onClose, onReopen }: ClosingProps) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const [asking, setAsked] = useState(false);
  const setAsking = (open: boolean) => {
    screenChanged('question');
    setAsked(open);
  };
  const [length, setLength] = useState<Length>('forever');
  const id = useId();
  const closed = site.state.kind === 'closed' || site.closed !== null;
  const since = site.closed?.at ?? site.state.since;
  const asked = asking && wait === null && !closed;
  const say = () => {
    if (wait !== null) return wait;
    if (!closed) return t('site.shut.say');
    return since === null ? t('site.shut.onBare') : t('site.shut.on', { when: times.when(since) });
  };
  return (
    <li>
      <Icon name="sign" />
      <span className="grow">
        <b id={`${id}-name`}>{t('site.shut.title')}</b>
        <span className="small quiet" id={`${id}-say`}>
          {say()}
        </span>
      </span>
      <Switch
        on={closed}
        labelledBy={`${id}-name`}
        describedBy={`${id}-say`}
        off={wait !== null}
        {...(closed ? {} : { asks: asked })}
        onPress={closed ? onReopen : () => setAsking(!asking)}
      />
      {asked ? (
        <div className="closing">
          <ChoiceCards
            legend={t('site.shut.how')}
            value={length}
            options={lengths.map((value) => ({
              value,
              title: t(`site.shut.${value}`),
              say: t(`site.shut.${value}Say`),
            }))}
            onChoose={setLength}
          />
          <p className="small">{t('site.shut.goesOn')}</p>
          {site.kind === 'nightscout' ? <p className="small">{t('site.shut.sends')}</p> : null}
          <p className="row">
            <Button
              icon="sign"
              onPress={() => {
                setAsking(false);
                onClose(length === 'day' ? 1 : null);
              }}
            >
              {t('site.act.close')}
            </Button>
            <Button kind="quiet" onPress={() => setAsking(false)}>
              {t('site.shut.keep')}
            </Button>
          </p>
        </div>
      ) : null}
    </li>
  );
}
