import './extension.ts';
import './pure-suites.ts';
