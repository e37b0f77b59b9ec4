import { driver, settings } from '../host/driver-connection.ts';
import { readDetails, systemFolder } from './app-details.ts';
import { Emitter, preventable } from './emitter.ts';
import type { App, AppEvents } from './types.ts';
import { SingleInstance } from './single-instance.ts';
import { openWindows } from './windows.ts';

const details = readDetails(settings.mainFile);
const paths = new Map<string, string>([['userData', settings.userDataDir]]);
const ready = Promise.withResolvers<void>();
const instance = new SingleInstance();

class StandInApp extends Emitter<AppEvents> implements App {
  name = details.name;
  readonly isPackaged = false;
  readonly commandLine: App['commandLine'] = {
    hasSwitch: (name) => switchValue(name) !== undefined,
    getSwitchValue: (name) => switchValue(name) ?? '',
    appendSwitch: (name, value) => {
      process.argv.push(value === undefined ? `--${name}` : `--${name}=${value}`);
    },
  };
  #ready = false;
  #quitting = false;

  whenReady(): Promise<void> {
    return ready.promise;
  }

  isReady(): boolean {
    return this.#ready;
  }

  /** The browser is there and main is loaded. */
  begin(): void {
    this.#ready = true;
    this.emit('ready', preventable({}));
    ready.resolve();
  }

  quit(): void {
    if (this.#quitting) return;
    this.#quitting = true;
    const before = preventable({});
    this.emit('before-quit', before);
    // A window that refuses to close keeps the app, as in Electron.
    if (before.defaultPrevented || ![...openWindows.values()].every((window) => window.tryClose())) {
      this.#quitting = false;
      return;
    }
    this.#leave();
  }

  /** The last window is gone: the app ends unless it listens and decides otherwise. */
  lastWindowClosed(): void {
    if (this.#quitting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  #leave(): void {
    const will = preventable({});
    this.emit('will-quit', will);
    if (will.defaultPrevented) {
      this.#quitting = false;
      return;
    }
    this.exit(0);
  }

  exit(exitCode = 0): void {
    this.#quitting = true;
    for (const window of openWindows.values()) window.destroy();
    this.emit('quit', preventable({}), exitCode);
    process.exit(exitCode);
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    const start = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    return instance.request(this.getPath('userData'), start, (second) =>
      this.emit(
        'second-instance',
        preventable({}),
        second.argv,
        second.workingDirectory,
        second.additionalData,
      ),
    );
  }

  hasSingleInstanceLock(): boolean {
    return instance.held;
  }

  releaseSingleInstanceLock(): void {
    instance.release();
  }

  getPath(name: Parameters<App['getPath']>[0]): string {
    return (
      paths.get(name) ?? (name === 'sessionData' ? this.getPath('userData') : systemFolder(name, this.name))
    );
  }

  setPath(name: string, path: string): void {
    paths.set(name, path);
  }

  getAppPath(): string {
    return details.root;
  }

  getVersion(): string {
    return details.version;
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getLocale(): string {
    return settings.locale;
  }

  getSystemLocale(): string {
    return settings.locale;
  }

  getPreferredSystemLanguages(): string[] {
    return [settings.locale];
  }

  enableSandbox(): void {
    if (this.#ready) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  setAppUserModelId(): void {
    // Windows groups taskbar buttons by it; the browser's window has its own.
  }

  setAboutPanelOptions(): void {
    // Only macOS and Linux show such a panel, and only for Electron's own window.
  }

  showAboutPanel(): void {
    void driver.ask('askMessage', { message: `${this.name} ${this.getVersion()}`, buttons: ['OK'] });
  }
}

function switchValue(name: string): string | undefined {
  const given = process.argv.find((text) => text === `--${name}` || text.startsWith(`--${name}=`));
  return given?.slice(name.length + 3);
}

export const app = new StandInApp();
