import { writeFile } from 'node:fs/promises';
import { CliError, exitCodes } from './cli-error.ts';

export const writeResult = async (file: string, text: string): Promise<void> => {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new CliError(exitCodes.usage, `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
};
