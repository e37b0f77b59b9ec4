import { useTranslation } from 'react-i18next';
import { maxAnswerLength, type StringView } from '../../../../../electron/contract/connection-strings.ts';
import { ask } from '../../../../bridge/bridge.ts';
import { Banner } from '../../../../design/banner.tsx';
import { Button } from '../../../../design/button.tsx';
import { StateShape } from '../../../../design/state-shape.tsx';
import { Numbered } from '../../../../guides/engine/numbered-steps.tsx';
import { LazyPicture } from '../../../../pictures/lazy-picture.tsx';
import { NameForm, SecretForm } from './answer-form.tsx';
import { OpenLinks } from '../../../../guides/engine/guide-page.tsx';
import { openAtlas } from './guides.ts';
import { AtlasFrame } from './page-parts.tsx';
import type { AtlasRun } from './use-atlas-run.ts';
import { useBox } from './use-hidden-input.ts';

interface AnswerStepProps {
  readonly run: AtlasRun;
  readonly view: StringView;
}

function useAnswer<Box extends HTMLInputElement | HTMLTextAreaElement>(
  { run, view }: AnswerStepProps,
  question: 'user' | 'password',
) {
  return useBox<Box>({
    paste: () => ask('connectionStrings.pasteAnswer', { string: view.id, question }),
    type: (text) => ask('connectionStrings.answer', { string: view.id, answers: { [question]: text } }),
    onGiven: run.onNext,
  });
}

const lines = ['one', 'two', 'three'] as const;

/** The name of the database user, which is not that of the Atlas account. */
export function UserStep(props: AnswerStepProps) {
  const { t } = useTranslation();
  const state = useAnswer<HTMLInputElement>(props, 'user');
  return (
    <AtlasFrame
      run={props.run}
      title={t('atlas.user.title')}
      lead={t('atlas.user.lead')}
      unsure={{
        word: t('guides.different'),
        title: t('guides.differentTitle'),
        lines: lines.map((line) => t(`atlas.user.unsure.${line}`)),
      }}
      beside={<LazyPicture name="atlas/users" />}
      main={
        <Button kind="primary" busy={state.busy} onPress={state.send}>
          {t(state.busy ? 'atlas.user.taking' : 'atlas.user.go')}
        </Button>
      }
    >
      <OpenLinks links={[openAtlas]} />
      {props.view.problems.includes('account-email') ? (
        <Banner tone="warning" sign={<StateShape shape="triangle" />} title={t('atlas.user.mail')} />
      ) : null}
      <Numbered words="atlas.user" marks={['press', 'look', 'press']} />
      <NameForm
        state={state}
        label={t('atlas.user.label')}
        hint={t('atlas.user.hint')}
        wrong={t('atlas.user.wrong')}
        maxLength={maxAnswerLength}
      />
    </AtlasFrame>
  );
}

/** The password is known: it goes into the string, whatever signs it has. */
export function EnterStep(props: AnswerStepProps) {
  const { t } = useTranslation();
  const state = useAnswer<HTMLTextAreaElement>(props, 'password');
  return (
    <AtlasFrame
      run={props.run}
      title={t('atlas.enter.title')}
      lead={t('atlas.enter.lead')}
      promise={t('connectionStrings.promise')}
      beside={<LazyPicture name="atlas/swap" />}
      main={
        <Button kind="primary" busy={state.busy} onPress={state.send}>
          {t(state.busy ? 'atlas.enter.going' : 'atlas.enter.go')}
        </Button>
      }
    >
      <SecretForm
        state={state}
        label={t('atlas.enter.label')}
        hint={t('atlas.enter.hint')}
        wrong={t('atlas.enter.wrong')}
        maxLength={maxAnswerLength}
      />
    </AtlasFrame>
  );
}

/** Atlas makes a new password; it is copied there and pasted here. */
export function NewPasswordStep(props: AnswerStepProps) {
  const { t } = useTranslation();
  const state = useAnswer<HTMLTextAreaElement>(props, 'password');
  return (
    <AtlasFrame
      run={props.run}
      title={t('atlas.new-password.title')}
      lead={t('atlas.new-password.lead')}
      promise={t('connectionStrings.promise')}
      unsure={{
        word: t('guides.different'),
        title: t('guides.differentTitle'),
        lines: lines.map((line) => t(`atlas.new-password.unsure.${line}`)),
      }}
      beside={<LazyPicture name="atlas/new-password" />}
      main={
        <Button kind="primary" busy={state.busy} onPress={state.send}>
          {t(state.busy ? 'atlas.enter.going' : 'atlas.enter.go')}
        </Button>
      }
    >
      <Numbered words="atlas.new-password" marks={['press', 'press', 'press']} />
      <SecretForm
        state={state}
        label={t('atlas.new-password.label')}
        hint={t('atlas.new-password.hint')}
        wrong={t('atlas.enter.wrong')}
        maxLength={maxAnswerLength}
      />
      <Banner tone="warning" sign={<StateShape shape="triangle" />} title={t('atlas.new-password.others')}>
        {t('atlas.new-password.othersSay')}
      </Banner>
    </AtlasFrame>
  );
}
