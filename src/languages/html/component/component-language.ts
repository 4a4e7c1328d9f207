import { baseName } from '../../../base/paths.ts';
import { modulePath } from '../../../model/module-path.ts';
import { createJavaScriptLanguage } from '../../javascript/language.ts';
import { sharedResolver } from '../../javascript/resolution/shared-resolver.ts';
import type { Language, SourceText } from '../../language.ts';
import { componentFacts, skimmedComponent } from './component-facts.ts';
import type { ComponentFormat, Layout, Script } from './layout.ts';
import { blank } from '../holes.ts';

/** A language whose files hold one component each. Their scripts are read as JavaScript is, everything else blanked out. */
export const createComponentLanguage = async (format: ComponentFormat): Promise<Language> => {
  const javascript = await createJavaScriptLanguage();
  const skim = javascript.skim?.bind(javascript) ?? javascript.read.bind(javascript);
  return {
    id: format.id,
    identify: (path) => (path.toLowerCase().endsWith(format.extension) ? format.id : undefined),
    skim: (source) => {
      const layout = format.layoutOf(source.text);
      const skimmed = skim(scriptsOf(source, layout));
      return skimmed instanceof Promise
        ? skimmed.then((facts) => skimmedComponent(format.id, source.text, layout, facts))
        : skimmedComponent(format.id, source.text, layout, skimmed);
    },
    read: async (source) => {
      const layout = format.layoutOf(source.text);
      const name = baseName(source.path).slice(0, -format.extension.length);
      return componentFacts(
        { language: format.id, name, text: source.text, layout },
        await javascript.read(scriptsOf(source, layout)),
      );
    },
    createResolver: async (context) => {
      const resolver = await sharedResolver(context);
      // Packages and notices are JavaScript's to tell.
      return {
        resolve: (from, reference) => resolver.resolve(from, reference),
        configuration: resolver.configuration,
        packages: [],
        notices: [],
      };
    },
  };
};

/** The scripts alone, where they stand, under a name that tells how they are written. */
const scriptsOf = ({ path, text }: SourceText, { scripts }: Layout): SourceText => {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of scripts) {
    parts.push(blank(text.slice(from, start)), text.slice(start, end));
    // What comes after is not a continuation of the last line.
    if (end < text.length) parts.push(';');
    from = Math.min(end + 1, text.length);
  }
  return { path: modulePath(path + endingOf(scripts)), text: parts.join('') + blank(text.slice(from)) };
};

const endingOf = (scripts: readonly Script[]): string => {
  const dialects = new Set(scripts.map(({ dialect }) => dialect));
  if (dialects.has('typescriptreact')) return '.tsx';
  if (dialects.has('typescript')) return '.ts';
  return '.js';
};
