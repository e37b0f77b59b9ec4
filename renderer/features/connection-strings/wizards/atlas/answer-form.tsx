import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../design/button.tsx';
import { Field } from '../../../../design/field.tsx';
import { SecretField } from '../../../../design/secret-field.tsx';
import { ProblemNotice } from '../../../../shared/problem/problem-notice.tsx';
import { ProblemAct } from '../../../../shared/problem/problem-action.tsx';
import type { GivingBox } from './use-hidden-input.ts';

interface FormProps<Element extends HTMLInputElement | HTMLTextAreaElement> {
  readonly state: GivingBox<Element>;
  readonly label: string;
  readonly hint: string;
  /** What to do when it was left empty. */
  readonly wrong: string;
  readonly maxLength: number;
}

/** A box for what may be secret, dots until Show is pressed; Paste beneath it. */
export function SecretForm({ state, label, hint, wrong, maxLength }: FormProps<HTMLTextAreaElement>) {
  const { box, missed, onText, send } = state;
  return (
    <GivingForm state={state}>
      <SecretField
        ref={box}
        label={label}
        hint={hint}
        readable={false}
        maxLength={maxLength}
        wrong={missed ? wrong : undefined}
        onText={onText}
        onEnter={send}
        act={<Paste state={state} />}
      />
    </GivingForm>
  );
}

/** The same for a name that anybody may read. */
export function NameForm({ state, label, hint, wrong, maxLength }: FormProps<HTMLInputElement>) {
  const { box, busy, missed, onText } = state;
  return (
    <GivingForm state={state}>
      <Field
        ref={box}
        label={label}
        hint={hint}
        maxLength={maxLength}
        busy={busy}
        wrong={missed ? wrong : undefined}
        onText={onText}
        act={<Paste state={state} />}
      />
    </GivingForm>
  );
}

function Paste({ state }: { readonly state: Pick<GivingBox<HTMLInputElement>, 'busy' | 'paste'> }) {
  const { t } = useTranslation();
  return (
    <Button icon="paste" busy={state.busy} onPress={state.paste}>
      {t('atlas.drivers.paste')}
    </Button>
  );
}

/** The box, and why what was in it could not be taken. Enter does what the main button does. */
function GivingForm({
  state,
  children,
}: {
  readonly state: Pick<GivingBox<HTMLInputElement>, 'problem' | 'send'>;
  readonly children: ReactNode;
}) {
  return (
    <form
      className="atlas-form"
      onSubmit={(event) => {
        event.preventDefault();
        state.send();
      }}
    >
      {state.problem === null ? null : (
        <ProblemNotice problem={state.problem} act={<ProblemAct code={state.problem.code} />} />
      )}
      {children}
    </form>
  );
}
