import './progress-bar.css';

/** How far something is: `done` from 0 to 1; null while nobody knows. The words beside it say the same. */
export function ProgressBar({ done, label }: { readonly done: number | null; readonly label: string }) {
  return <progress className="progress-bar" aria-label={label} max={1} value={done ?? undefined} />;
}
