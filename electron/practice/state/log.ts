export interface LogLine {
  readonly at: number;
  /** Who wrote it, as Heroku names it: `heroku` or `app`. */
  readonly source: 'heroku' | 'app';
  /** `web.1`, `router`, `api` */
  readonly dyno: string;
  readonly text: string;
}

export interface LogFilter {
  readonly source?: string | undefined;
  readonly dyno?: string | undefined;
}

/** Heroku keeps the last 1,500 lines of an app. */
const kept = 1500;

/**
 * The log of one app. Lines may lie in the future (a restart knows what it will write); they are seen when their
 * time has come, unless something else happens to that dyno first.
 */
export class LogBook {
  #lines: LogLine[] = [];

  write(...lines: readonly LogLine[]): void {
    this.#lines = [...this.#lines, ...lines].toSorted((a, b) => a.at - b.at).slice(-kept);
  }

  /** Forgets what `dyno` was going to write after `now`. */
  dropPlanned(dyno: string, now: number): void {
    this.#lines = this.#lines.filter((line) => line.at <= now || line.dyno !== dyno);
  }

  /** The lines up to `now`, oldest first. */
  read(now: number, filter: LogFilter = {}): readonly LogLine[] {
    return this.#lines.filter(
      (line) =>
        line.at <= now &&
        (filter.source === undefined || filter.source === line.source) &&
        (filter.dyno === undefined || line.dyno === filter.dyno || line.dyno.split('.')[0] === filter.dyno),
    );
  }
}

/** One line as the log stream shows it: `2026-11-20T02:14:05.120000+00:00 heroku[web.1]: Starting process`. */
export function logText(line: LogLine): string {
  const time = new Date(line.at).toISOString().replace('Z', '000+00:00');
  return `${time} ${line.source}[${line.dyno}]: ${line.text}`;
}
