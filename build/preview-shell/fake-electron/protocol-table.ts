type Protocol = Pick<Electron.Protocol, 'handle' | 'unhandle' | 'isProtocolHandled'>;
type Handler = Parameters<Electron.Protocol['handle']>[1];

/** The handlers of one session, by scheme. */
export class ProtocolTable implements Protocol {
  readonly #handlers = new Map<string, Handler>();

  handle(scheme: string, handler: Handler): void {
    if (this.#handlers.has(scheme)) throw new Error(`The scheme is already handled: ${scheme}`);
    this.#handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    this.#handlers.delete(scheme);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme);
  }

  /** What the app's own handler answers, or null when nobody handles the scheme. */
  async answer(request: Request): Promise<Response | null> {
    const handler = this.#handlers.get(request.url.slice(0, request.url.indexOf(':')));
    return handler === undefined ? null : handler(request);
  }
}
