import type { FromWebview, ToWebview } from '../protocol/messages.ts';

interface VsCodeApi {
  postMessage(message: FromWebview): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare const acquireVsCodeApi: () => VsCodeApi;

/** The one door to the extension host. VS Code gives the interface out once for each page. */
export interface Host {
  post(message: FromWebview): void;
  /** Whether the reader prefers the list; survives hiding the page. */
  prefersList(): boolean;
  preferList(list: boolean): void;
}

export const connectHost = (onMessage: (message: ToWebview) => void): Host => {
  const api = acquireVsCodeApi();
  // Only the extension host can post into a webview's page, so the shape is trusted; the texts in it are not.
  window.addEventListener('message', (event: MessageEvent<ToWebview>) => onMessage(event.data));
  return {
    post: (message) => api.postMessage(message),
    prefersList: () => (api.getState() as { readonly list?: boolean } | undefined)?.list === true,
    preferList: (list) => api.setState({ list }),
  };
};
