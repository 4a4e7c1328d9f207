/** A variable of the environment by a name in any letters: in a worker thread on Windows `Path` is not found as `PATH`. */
export const environmentValue = (name: string, environment: NodeJS.ProcessEnv = process.env): string | undefined => {
  if (environment[name] !== undefined || process.platform !== 'win32') return environment[name];
  const same = Object.keys(environment).find((each) => each.toLowerCase() === name.toLowerCase());
  return same === undefined ? undefined : environment[same];
};
