import './progress-steps.css';
import { Spinner } from './icon.tsx';
import { StateShape } from './state-shape.tsx';

export interface ProgressStep {
  readonly name: string;
  readonly words: string;
  readonly state: 'todo' | 'now' | 'done' | 'failed';
  /** At the end of the line: "now", "4 seconds". */
  readonly note: string;
}

/** Ring = to do, turning ring = now, tick = done, eight sides = this one failed; the word says the same. */
export function ProgressSteps({ steps }: { steps: readonly ProgressStep[] }) {
  return (
    <ol className="progress-steps">
      {steps.map(({ name, words, state, note }) => (
        <li key={name} className={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span className={state === 'failed' ? 'dot is-stop' : 'dot is-ok'}>
            {state === 'failed' ? <StateShape shape="alert" /> : null}
            {state === 'done' ? <StateShape shape="tick" /> : null}
            {state === 'now' ? <Spinner /> : null}
          </span>
          <span>{words}</span>
          <span className="small quiet num">{note}</span>
        </li>
      ))}
    </ol>
  );
}
