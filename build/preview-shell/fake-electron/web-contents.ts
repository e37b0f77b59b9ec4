import { driver } from '../host/driver-connection.ts';
import type { FrameInfo, PageInput } from '../protocol.ts';
import { Emitter, preventable } from './emitter.ts';
import type { StandInSession } from './session.ts';
import type { Navigation, WebContents, WebContentsEvents } from './types.ts';
import { StandInFrame } from './web-frame.ts';

/** Electron's step: each level is a fifth larger than the one before. */
const ZOOM_STEP = 1.2;

export class StandInContents extends Emitter<WebContentsEvents> implements WebContents {
  readonly id: number;
  readonly session: StandInSession;
  readonly mainFrame = new StandInFrame(0, null);
  #frames = new Map<number, StandInFrame>([[0, this.mainFrame]]);
  #openHandler: ((details: Electron.HandlerDetails) => { action: 'deny' }) | null = null;
  #zoomFactor = 1;
  #loading = false;
  title = '';

  constructor(id: number, session: StandInSession) {
    super();
    this.id = id;
    this.session = session;
  }

  send(channel: string, ...input: unknown[]): void {
    if (this.isDestroyed()) throw new Error('Object has been destroyed');
    driver.tell('send', this.id, channel, input);
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  getTitle(): string {
    return this.title;
  }

  isDestroyed(): boolean {
    return this.mainFrame.isDestroyed();
  }

  isLoading(): boolean {
    return this.#loading;
  }

  setZoomFactor(factor: number): void {
    this.#zoomFactor = factor;
    driver.tell('setWindowState', this.id, { zoomFactor: factor });
  }

  getZoomFactor(): number {
    return this.#zoomFactor;
  }

  setZoomLevel(level: number): void {
    this.setZoomFactor(ZOOM_STEP ** level);
  }

  getZoomLevel(): number {
    return Math.round((Math.log(this.#zoomFactor) / Math.log(ZOOM_STEP)) * 100) / 100;
  }

  openDevTools(): void {
    // The browser has its own, by its own keys.
  }

  focus(): void {
    driver.tell('focusWindow', this.id);
  }

  reload(): void {
    driver.tell('reload', this.id);
  }

  print(
    _options?: Electron.WebContentsPrintOptions,
    done?: (success: boolean, reason: string) => void,
  ): void {
    const tell = async (): Promise<void> => {
      const failed = await this.#printed();
      done?.(failed === '', failed);
    };
    void tell();
  }

  /** Why it was not printed; empty when it was. */
  async #printed(): Promise<string> {
    try {
      await driver.ask('print', this.id);
      return '';
    } catch {
      return 'failed';
    }
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer<ArrayBuffer>> {
    return Buffer.from(await driver.ask('printToPDF', this.id, options));
  }

  setWindowOpenHandler(handler: (details: Electron.HandlerDetails) => { action: 'deny' }): void {
    this.#openHandler = handler;
  }

  /** The page tried to open a window. The browser closes it in any case; main hears of it. */
  popup(url: string, frameName: string): void {
    this.#openHandler?.({
      url,
      frameName,
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: this.getURL(), policy: 'strict-origin-when-cross-origin' },
    });
  }

  /** The frame object for what the browser says of a frame; one object per frame. */
  frameOf(info: FrameInfo): StandInFrame {
    const frame = this.#frames.get(info.id) ?? new StandInFrame(info.id, this.mainFrame);
    this.#frames.set(info.id, frame);
    frame.url = info.url;
    return frame;
  }

  /** Asks main's listeners whether the page may go somewhere; false when one of them prevented it. */
  mayNavigate(url: string, info: FrameInfo): boolean {
    const frame = this.#frames.get(info.id) ?? this.mainFrame;
    const isMainFrame = frame === this.mainFrame;
    const details = preventable<Navigation>({ url, isSameDocument: false, isMainFrame, frame });
    this.emit('will-frame-navigate', details);
    if (isMainFrame && !details.defaultPrevented) this.emit('will-navigate', details, url);
    return !details.defaultPrevented;
  }

  /** The same for an answer that sends the page elsewhere. */
  mayRedirect(url: string, info: FrameInfo): boolean {
    const isMainFrame = info.id === this.mainFrame.routingId;
    const frame = this.#frames.get(info.id) ?? null;
    const details = preventable<Navigation>({ url, isSameDocument: false, isMainFrame, frame });
    this.emit('will-redirect', details, url);
    return !details.defaultPrevented;
  }

  /** A person pressed a key or a button of the mouse. Nothing prevented is held back: the page has it already. */
  input(input: PageInput): void {
    if (input.kind === 'pointer') {
      this.emit('input-event', preventable({}), { type: input.type });
      return;
    }
    const { type, key, code, isAutoRepeat } = input;
    const rest = { isComposing: false, shift: false, control: false, alt: false, meta: false };
    const said: Electron.Input = { type, key, code, isAutoRepeat, ...rest, location: 0, modifiers: [] };
    this.emit('before-input-event', preventable({}), said);
  }

  loading(url: string): void {
    this.#loading = true;
    this.mainFrame.url = url;
  }

  loaded(): void {
    this.#loading = false;
    this.emit('dom-ready');
    this.emit('did-finish-load');
  }

  failed(url: string, reason: string): void {
    this.#loading = false;
    // -2 is Chromium's ERR_FAILED; the words say more.
    this.emit('did-fail-load', preventable({}), -2, reason, url, true);
  }

  destroy(): void {
    for (const frame of this.#frames.values()) frame.destroy();
    this.emit('destroyed');
  }
}
