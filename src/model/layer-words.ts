import type { Layer } from './architecture.ts';

/** What lies in a layer, as the end of "a part with …". */
export const layerWords: Readonly<Record<Layer, string>> = {
  screens: 'what people see',
  rules: 'what decides',
  data: 'what is stored',
};
