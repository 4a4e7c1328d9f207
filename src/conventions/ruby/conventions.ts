import type { Convention } from '../convention.ts';
import { activeRecord } from './active-record.ts';
import { railsWork } from './jobs.ts';
import { grape } from './grape.ts';
import { mixins } from './mixins.ts';
import { rails } from './rails.ts';
import { rake } from './rake.ts';
import { sinatra } from './sinatra.ts';

export const rubyConventions: readonly Convention[] = [rails, activeRecord, railsWork, mixins, rake, sinatra, grape];
