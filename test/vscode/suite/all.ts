import '../../support/property-seed.ts';
import './extension.ts';
import './pure-suites.ts';
