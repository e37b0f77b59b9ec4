/** The largest file that is read, in bytes, so that any file is answered in bounded time and memory. */
export const maxFileBytes = 5 * 1024 * 1024;

export interface PickedFile {
  /** Without its folder. */
  readonly name: string;
  /** Bounded: one byte more than `maxFileBytes` tells a longer file. */
  readonly bytes: Uint8Array;
}

/** The desktop's own windows for files: where to save, which file to read. Null: the person closed that window. */
export interface FileDialogs {
  askWhereToSave(suggestedName: string): Promise<string | null>;
  /** A folder for several files. */
  askWhichFolder(): Promise<string | null>;
  askWhichFile(): Promise<PickedFile | null>;
}
