import type { Convention } from '../convention.ts';
import { limitsInFile } from './limits-in-file.ts';

export const limitConventions: readonly Convention[] = [{ name: 'Limits', inFile: (file) => ({ limits: limitsInFile(file) }) }];
