import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { Told } from '../../../electron/contract/shutdown.ts';
import { ask } from '../../bridge/bridge.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Icon } from '../../design/icon.tsx';
import '../../design/checkbox.css';
import { StepFrame } from '../../shared/wizard/step-frame.tsx';
import { ShutdownProblem } from './task.tsx';
import type { TaskProps } from './task.tsx';

/** Who has to know: a list of the person's own to tick. Nothing is sent to anybody. */
export function TellStep({ view, shutting, count, onBack, onNext }: TaskProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  const { tell, account } = view;
  const keep = (list: readonly Told[]) =>
    shutting.send(() => ask('shutdown.setNotifyList', { account, tell: list }));
  const add = () => {
    const text = box.current?.value.trim() ?? '';
    if (text === '' || box.current === null) return;
    box.current.value = '';
    keep([...tell, { text, done: false }]);
  };
  const change = (index: number, done: boolean) =>
    keep(tell.map((one, at) => (at === index ? { ...one, done } : one)));
  return (
    <StepFrame
      title={t('shutdown.tell.title')}
      lead={t('shutdown.tell.lead')}
      count={count}
      onBack={onBack}
      promise={t('shutdown.tell.promise')}
      main={
        <Button kind="primary" busy={shutting.busy} onPress={onNext}>
          {t('common.next')}
        </Button>
      }
    >
      <Banner tone="warning" sign={<Icon name="people" />} title={t('shutdown.tell.alarms')}>
        {t('shutdown.tell.alarmsSay')}
      </Banner>
      <ShutdownProblem shutting={shutting} />
      {tell.length === 0 ? (
        <p className="quiet">{t('shutdown.tell.none')}</p>
      ) : (
        <Card as="fieldset" className="shut-rows" aria-label={t('shutdown.tell.legend')}>
          {tell.map(({ text, done }, index) => (
            <div key={`${index} ${text}`} className="shut-told">
              <label className="grow">
                <input
                  type="checkbox"
                  className="checkbox"
                  checked={done}
                  onChange={() => change(index, !done)}
                />
                <span>{text}</span>
              </label>
              <Button kind="quiet" says={text} onPress={() => keep(tell.filter((_, at) => at !== index))}>
                {t('shutdown.tell.remove')}
              </Button>
            </div>
          ))}
        </Card>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field
          ref={box}
          label={t('shutdown.tell.field')}
          maxLength={120}
          act={
            <Button kind="soft" submit>
              {t('shutdown.tell.add')}
            </Button>
          }
        />
      </form>
    </StepFrame>
  );
}
