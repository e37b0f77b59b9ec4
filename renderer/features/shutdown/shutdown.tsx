import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShutdownStep } from '../../../electron/contract/shutdown.ts';
import { ask } from '../../bridge/bridge.ts';
import { Spinner } from '../../design/icon.tsx';
import { useApp } from '../../stores/app.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { runGuide } from '../../guides/engine/runner.ts';
import { AddressesStep } from './addresses-step.tsx';
import { CardStep } from './card-step.tsx';
import { ChooseStep } from './choose-step.tsx';
import { CopiesStep } from './copies-step.tsx';
import { EcoStep } from './eco-step.tsx';
import { ExtrasStep } from './paid-addons-step.tsx';
import { ReceiptStep } from './receipt-step.tsx';
import './shutdown.css';
import { shutdownTasks } from './steps.ts';
import { ShutdownProblem } from './task.tsx';
import type { TaskProps } from './task.tsx';
import { TellStep } from './notify-people-step.tsx';
import { TurnOffStep } from './turn-off-step.tsx';
import { useShutdown } from './use-shutdown.ts';
import type { Shutting } from './use-shutdown.ts';

const tasks: Readonly<Record<ShutdownStep, (props: TaskProps) => ReactNode>> = {
  copies: CopiesStep,
  addresses: AddressesStep,
  tell: TellStep,
  'turn-off': TurnOffStep,
  extras: ExtrasStep,
  eco: EcoStep,
  card: CardStep,
  receipt: ReceiptStep,
};

const leave = (): void => useNavigation.getState().reset({ screen: 'sites' });

/** "Stop using Heroku": begins a list of tasks, or goes on where it was. */
export function Shutdown() {
  const accounts = useApp((state) => state.snapshot?.accounts) ?? [];
  const [account, setAccount] = useState(accounts[0]?.email ?? null);
  const shutting = useShutdown(account);
  const { view } = shutting;
  if (view === undefined) return <Waiting shutting={shutting} />;
  if (view === null) {
    return <ChooseStep shutting={shutting} accounts={accounts} onAccount={setAccount} onBack={leave} />;
  }
  const run = runGuide(shutdownTasks, {
    at: view.step,
    facts: view,
    keep: (step) => shutting.send(() => ask('shutdown.goTo', { account, step })),
    leave,
    finish: leave,
  });
  const Task = tasks[run.step];
  return (
    <Task
      key={run.step}
      view={view}
      shutting={shutting}
      count={run.count}
      onBack={run.onBack}
      onNext={() => run.onNext()}
    />
  );
}

function Waiting({ shutting }: { shutting: Shutting }) {
  const { t } = useTranslation();
  return (
    <main className="step-body">
      {shutting.problem === null ? (
        <output>
          <Spinner /> {t('shutdown.loading')}
        </output>
      ) : (
        <ShutdownProblem shutting={shutting} />
      )}
    </main>
  );
}
