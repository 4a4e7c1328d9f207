/** Real VS Code and what it needs, as files of this machine. */
export interface Rig {
  readonly folder: string;
  /** Entry script of code-server, to be run by `node`. */
  readonly codeServer: string;
  /** Folder of the web build. */
  readonly codeOss: string;
  /** Module of @vscode/test-web that has `runServer`. */
  readonly testWeb: string;
  readonly node: string;
  readonly packagedBrowser: Browser | undefined;
}

export interface Browser {
  readonly executable: string;
  /** To be added to the environment of the browser. */
  readonly env: Readonly<Record<string, string>>;
}

/** Installs unless it is there already; `say` hears what takes long. Rejects with what npm printed. */
export function installRig(say?: (line: string) => void): Promise<Rig>;

/** CHROME_PATH, an installed browser, the one of the rig, or (as root on Debian) one that is installed now. */
export function findBrowser(rig: Rig, say?: (line: string) => void): Promise<Browser>;
