/** The cluster that the benchmark copies out. */
export const benchHost = 'bench.practice.example';
export const benchUser = { name: 'nightscout', password: 'canary4A7pass' } as const;

/** bare: the driver reads the same cursor and does nothing with it. copy: the whole copy-out, checked and with tables. */
export type ReadingHow = 'bare' | 'copy';

export interface ReadOnce {
  readonly documents: number;
  /** From the first document that was asked for to the end of the copying. */
  readonly copyingMs: number;
  /** To the end of all: read back, compared, tables made. */
  readonly ms: number;
  /** The most memory that the process had, in bytes. */
  readonly peak: number;
}
