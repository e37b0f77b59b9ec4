import type {
  OnBeforeRequestListenerDetails,
  OnHeadersReceivedListenerDetails,
  WebRequest,
} from './types.ts';

type Before = Parameters<WebRequest['onBeforeRequest']>[0];
type Received = Parameters<WebRequest['onHeadersReceived']>[0];
type Headers = Record<string, string[]>;

/** The request filters of one session. As in Electron, a later listener replaces an earlier one. */
export class RequestFilters implements WebRequest {
  #before: Before = null;
  #received: Received = null;

  onBeforeRequest(listener: Before): void {
    this.#before = listener;
  }

  onHeadersReceived(listener: Received): void {
    this.#received = listener;
  }

  /** False when a filter cancels the request. */
  async lets(details: OnBeforeRequestListenerDetails): Promise<boolean> {
    if (this.#before === null) return true;
    const decided = Promise.withResolvers<boolean>();
    this.#before(details, (response) => decided.resolve(response.cancel !== true));
    return decided.promise;
  }

  /** The headers after the filter, or null when it cancels. */
  async headers(details: OnHeadersReceivedListenerDetails, headers: Headers): Promise<Headers | null> {
    if (this.#received === null) return headers;
    const decided = Promise.withResolvers<Headers | null>();
    this.#received({ ...details, responseHeaders: headers }, (response) => {
      if (response.cancel === true) decided.resolve(null);
      else
        decided.resolve(response.responseHeaders === undefined ? headers : asLists(response.responseHeaders));
    });
    return decided.promise;
  }
}

function asLists(headers: Record<string, string | string[]>): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value : [value]]),
  );
}
