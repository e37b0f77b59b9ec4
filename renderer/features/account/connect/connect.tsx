import { useEffect, useRef, useState } from 'react';
import type { Account, KeyCheck } from '../../../../electron/contract/account.ts';
import { ask } from '../../../bridge/bridge.ts';
import { useNavigation } from '../../../stores/navigation.ts';
import { runGuide } from '../../../guides/engine/runner.ts';
import { CheckStep } from './check-step.tsx';
import './connect.css';
import { KeptStep } from './kept-step.tsx';
import { MakeStep } from './make-step.tsx';
import { PasteStep } from './paste-step.tsx';
import { connectSteps } from './steps.ts';
import type { ConnectAnswers, ConnectStep, ConnectStepProps } from './steps.ts';
import { WhatStep } from './what-step.tsx';

/** Connecting an account, from "what is a key" to the list of sites. Also for a key that stopped working. */
export function Connect() {
  const [step, setStep] = useState<ConnectStep>('what');
  const [answers, setAnswers] = useState<ConnectAnswers>({ key: null, account: null });
  useDiscard(answers);

  const run = runGuide(connectSteps, {
    at: step,
    facts: answers,
    keep: setStep,
    leave: () => useNavigation.getState().back(),
    finish: leave,
  });
  const props: ConnectStepProps = {
    count: run.count,
    onBack: run.onBack,
    onNext: () => run.onNext(),
  };
  const forget = () => setAnswers({ key: null, account: null });
  const tested = (key: KeyCheck) => {
    const known = { ...answers, key };
    setAnswers(known);
    run.onNext(known);
  };
  const kept = (account: Account) => {
    const known = { ...answers, account };
    setAnswers(known);
    run.onNext(known);
  };

  switch (step) {
    case 'what':
      return <WhatStep {...props} />;
    case 'make':
      return <MakeStep {...props} />;
    case 'paste':
      return <PasteStep {...props} tested={answers.key !== null} onTest={forget} onTested={tested} />;
    case 'check':
      return answers.key === null ? null : (
        <CheckStep {...props} found={answers.key} onKept={kept} onAnother={() => setStep('make')} />
      );
    case 'kept':
      return <KeptStep {...props} trouble={answers.account?.keychainTrouble ?? 'absent'} />;
  }
}

/** To the place one came from; a first connection begins with the list of sites. */
function leave(): void {
  const { past, back, reset } = useNavigation.getState();
  const from = past.at(-1)?.route.screen;
  if (from === undefined || from === 'welcome') reset({ screen: 'sites' });
  else back();
}

/** A key that was sent and not kept waits in main; leaving the wizard makes main forget it, also while it is tested. */
function useDiscard(answers: ConnectAnswers): void {
  const waiting = useRef(false);
  useEffect(() => {
    waiting.current = answers.account === null;
  }, [answers]);
  useEffect(
    () => () => {
      if (waiting.current) void ask('account.discard');
    },
    [],
  );
}
