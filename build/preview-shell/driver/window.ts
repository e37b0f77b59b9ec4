import type { CDPSession, Frame, Page, Request, Route } from 'playwright';
import { toApp, toPage } from '../addresses.ts';
import { type BridgeAnswer, type BridgeCall, bridgeScript } from '../page-bridge.ts';
import type { RpcPeer } from '../rpc.ts';
import { reportInput } from './page-input.ts';
import type {
  AsksDriver,
  AsksHost,
  Bounds,
  FrameInfo,
  PageAnswer,
  Refuser,
  WindowState,
} from '../protocol.ts';

type Host = RpcPeer<AsksHost, AsksDriver>;

/** A request that was not answered, and who refused it. */
export interface Refusal {
  url: string;
  by: Refuser;
}

const BINDING = '__sitekeeperBridge';
const ABORT = {
  navigation: 'aborted',
  filter: 'blockedbyclient',
  nobody: 'failed',
  handler: 'failed',
} as const;

const RESOURCE_TYPES: Record<string, AppResource> = {
  document: 'mainFrame',
  stylesheet: 'stylesheet',
  image: 'image',
  media: 'media',
  font: 'font',
  script: 'script',
  xhr: 'xhr',
  fetch: 'xhr',
  websocket: 'webSocket',
  ping: 'ping',
  cspreport: 'cspReport',
};
type AppResource = Electron.OnBeforeRequestListenerDetails['resourceType'];

/** One window of the app: a page of the browser, and main's messages for it. */
export class AppWindow {
  readonly refusals: Refusal[] = [];
  /** What main last set on the window. */
  windowState: WindowState = {
    title: '',
    bounds: {},
    zoomFactor: 1,
    progress: -1,
    contentProtection: false,
    maximized: false,
    minimized: false,
  };
  readonly page: Page;
  readonly #id: number;
  readonly #host: Host;
  readonly #cdp: CDPSession;
  readonly #headless: boolean;
  readonly #frameIds = new Map<Frame, number>();
  #outbox: { channel: string; input: unknown[] }[] = [];
  #deliver: ((answer: BridgeAnswer) => void) | null = null;
  /** The address that main itself asked for, so that its arrival is not taken for the page's own wish. */
  #expected: string | null = null;

  private constructor(id: number, page: Page, host: Host, cdp: CDPSession, headless: boolean) {
    this.#id = id;
    this.page = page;
    this.#host = host;
    this.#cdp = cdp;
    this.#headless = headless;
  }

  /** Prepares a page for the app before anything is loaded in it. */
  static async open(
    id: number,
    page: Page,
    host: Host,
    preload: string,
    headless: boolean,
  ): Promise<AppWindow> {
    const window = new AppWindow(id, page, host, await page.context().newCDPSession(page), headless);
    await page.exposeBinding(BINDING, (source, call: BridgeCall) => window.#answerPage(source.frame, call));
    await page.addInitScript({ content: bridgeScript(BINDING, preload) });
    await reportInput(window.#cdp, (input) => host.tell('pageInput', id, input));
    window.#listen();
    return window;
  }

  #listen(): void {
    const { page } = this;
    page.on('load', () => this.#host.tell('pageLoaded', this.#id));
    page.on('crash', () => this.#host.tell('pageCrashed', this.#id));
    page.on('close', () => this.#host.tell('windowGone', this.#id));
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame()) return;
      // The last document's question for messages went with it.
      this.#deliver = null;
      this.#host.tell('pageUrl', this.#id, toApp(frame.url()));
    });
    page.on('console', (said) => {
      const level = said.type() === 'error' || said.type() === 'warning' ? said.type() : 'info';
      this.#host.tell('pageSaid', this.#id, level as 'error' | 'warning' | 'info', said.text());
    });
    page.on('download', async (download) => {
      const url = toApp(download.url());
      const wanted = await this.#host.ask('download', this.#id, url, download.suggestedFilename());
      if (!wanted) await download.cancel();
    });
  }

  /** Loads an address for main. @returns null, or Chromium's words for what went wrong */
  async load(url: string): Promise<string | null> {
    this.#expected = toPage(url);
    try {
      await this.page.goto(this.#expected, { waitUntil: 'load' });
      this.#host.tell('windowEvent', this.#id, 'ready-to-show');
      return null;
    } catch (problem) {
      return (problem instanceof Error ? problem.message : String(problem)).split('\n', 1)[0] ?? '';
    }
  }

  async reload(): Promise<void> {
    this.#expected = this.page.url();
    await this.page.reload();
  }

  /** A message of main. The page pulls it when it asks next. */
  send(channel: string, input: unknown[]): void {
    this.#outbox.push({ channel, input });
    this.#flush();
  }

  async #answerPage(frame: Frame, call: BridgeCall): Promise<BridgeAnswer> {
    if (call.kind === 'next') {
      return new Promise((resolve) => {
        this.#deliver = resolve;
        this.#flush();
      });
    }
    const message = {
      windowId: this.#id,
      frame: this.#frameInfo(frame),
      channel: call.channel,
      input: call.input,
    };
    if (call.kind === 'send') {
      this.#host.tell('post', message);
      return { kind: 'value', value: undefined };
    }
    try {
      return { kind: 'value', value: await this.#host.ask('invoke', message) };
    } catch (problem) {
      return { kind: 'problem', message: problem instanceof Error ? problem.message : String(problem) };
    }
  }

  #flush(): void {
    if (this.#deliver === null || this.#outbox.length === 0) return;
    this.#deliver({ kind: 'messages', messages: this.#outbox });
    this.#deliver = null;
    this.#outbox = [];
  }

  /** Takes a request of the page to main and brings its answer back. */
  async route(route: Route): Promise<void> {
    const request = route.request();
    const answer = await this.#askMain(request);
    if (answer.kind === 'refuse') {
      this.refusals.push({ url: toApp(request.url()), by: answer.by });
      await route.abort(ABORT[answer.by]);
      return;
    }
    const headers = Object.fromEntries(answer.headers);
    await route.fulfill({ status: answer.status, headers, body: Buffer.from(answer.body) });
  }

  async #askMain(request: Request): Promise<PageAnswer> {
    const frame = this.#frameInfo(request.frame());
    const navigation = request.isNavigationRequest();
    const expected = navigation && frame.id === 0 && request.url() === this.#expected;
    if (expected) this.#expected = null;
    const resource = RESOURCE_TYPES[request.resourceType()] ?? 'other';
    try {
      return await this.#host.ask('request', {
        windowId: this.#id,
        url: toApp(request.url()),
        method: request.method(),
        headers: request.headers(),
        body: request.postDataBuffer(),
        resourceType: navigation && frame.id !== 0 ? 'subFrame' : resource,
        frame,
        wandering: navigation && !expected,
      });
    } catch {
      // Main has ended; the window goes with it.
      return { kind: 'refuse', by: 'nobody' };
    }
  }

  #frameInfo(frame: Frame): FrameInfo {
    if (frame === this.page.mainFrame()) return { id: 0, url: toApp(frame.url()) };
    const id = this.#frameIds.get(frame) ?? this.#frameIds.size + 1;
    this.#frameIds.set(frame, id);
    return { id, url: toApp(frame.url()) };
  }

  /** Does to the browser's window what main set on its own. */
  async setWindowState(change: Partial<WindowState>): Promise<void> {
    this.windowState = {
      ...this.windowState,
      ...change,
      bounds: { ...this.windowState.bounds, ...change.bounds },
    };
    if (change.bounds !== undefined || change.zoomFactor !== undefined) await this.#resize();
    if (this.#headless) return;
    if (change.minimized !== undefined) await this.#setState(change.minimized ? 'minimized' : 'normal');
    if (change.maximized !== undefined) await this.#setState(change.maximized ? 'maximized' : 'normal');
  }

  /** A zoomed page is a narrower page with larger dots, for media queries too. */
  async #resize(): Promise<void> {
    const { bounds, zoomFactor } = this.windowState;
    if (this.#headless) {
      const { width = 800, height = 600 } = bounds;
      await this.page.setViewportSize({
        width: Math.round(width / zoomFactor),
        height: Math.round(height / zoomFactor),
      });
      return;
    }
    const { windowId } = await this.#cdp.send('Browser.getWindowForTarget');
    await this.#cdp.send('Browser.setWindowBounds', { windowId, bounds: whole(bounds) });
    if (zoomFactor === 1) await this.#cdp.send('Emulation.clearDeviceMetricsOverride');
    else {
      const { width = 800, height = 600 } = bounds;
      await this.#cdp.send('Emulation.setDeviceMetricsOverride', {
        width: Math.round(width / zoomFactor),
        height: Math.round(height / zoomFactor),
        deviceScaleFactor: zoomFactor,
        mobile: false,
      });
    }
  }

  async #setState(windowState: 'minimized' | 'maximized' | 'normal'): Promise<void> {
    const { windowId } = await this.#cdp.send('Browser.getWindowForTarget');
    await this.#cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
  }

  /** The page as a PDF file, as Chromium prints it. */
  async pdf(options: Electron.PrintToPDFOptions): Promise<Uint8Array> {
    const { data } = await this.#cdp.send('Page.printToPDF', {
      landscape: options.landscape ?? false,
      printBackground: options.printBackground ?? false,
      scale: options.scale ?? 1,
      preferCSSPageSize: options.preferCSSPageSize ?? false,
    });
    return Buffer.from(data, 'base64');
  }
}

function whole(bounds: Partial<Bounds>): Partial<Bounds> {
  return Object.fromEntries(Object.entries(bounds).map(([name, value]) => [name, Math.round(value)]));
}
