import type { Convention } from '../convention.ts';
import { limitsInFile } from './limits-in-file.ts';
import { productSettings } from './product-settings.ts';

export const limitConventions: readonly Convention[] = [
  { name: 'Limits', inFile: (file) => ({ limits: limitsInFile(file) }) },
  { name: 'Settings', inProject: (context) => ({ settings: productSettings(context) }) },
];
