import { driver } from '../host/driver-connection.ts';
import { Emitter } from './emitter.ts';
import type { NativeTheme } from './types.ts';

class StandInTheme extends Emitter<{ updated: [] }> implements NativeTheme {
  readonly shouldUseHighContrastColors = false;
  #source: NativeTheme['themeSource'] = 'system';
  #systemDark = false;

  get themeSource(): NativeTheme['themeSource'] {
    return this.#source;
  }

  set themeSource(source: NativeTheme['themeSource']) {
    if (source === this.#source) return;
    this.#source = source;
    driver.tell('setTheme', source);
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'system' ? this.#systemDark : this.#source === 'dark';
  }

  /** What the computer itself is set to. */
  systemIs(dark: boolean): void {
    if (dark === this.#systemDark) return;
    this.#systemDark = dark;
    this.emit('updated');
  }
}

export const nativeTheme = new StandInTheme();
