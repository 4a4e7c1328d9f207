import { baseName } from '../../base/paths.ts';
import type { Language } from '../language.ts';
import { treeSitterLanguage } from '../tree-sitter/language.ts';
import type { TreeSitterRuntime } from '../tree-sitter/runtime.ts';
import { extractRuby } from './extract.ts';
import { createRubyResolver } from './resolution/create-resolver.ts';

/** Ruby, with the manifests that are Ruby themselves: `Gemfile`, `*.gemspec`. */
export const createRubyLanguage = (runtime: TreeSitterRuntime): Language =>
  treeSitterLanguage(runtime, {
    id: 'ruby',
    identify: (path) => (isRuby(baseName(path)) ? 'ruby' : undefined),
    grammar: { wasm: 'tree-sitter-ruby.wasm', query: 'ruby.scm' },
    extract: extractRuby,
    linksByName: true,
    createResolver: createRubyResolver,
  });

const isRuby = (name: string): boolean => /\.(?:rb|rake|ru|gemspec|jbuilder|thor|podspec|rabl)$/i.test(name) || byName.has(name);

const byName: ReadonlySet<string> = new Set([
  ...['Gemfile', 'Rakefile', 'Guardfile', 'Capfile', 'Thorfile', 'Vagrantfile', 'Podfile', 'Fastfile', 'Brewfile', 'Dangerfile'],
]);
