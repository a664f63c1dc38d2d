/** Lets the consoles import a catalogue of words (`locales/hi.po`), compiled; a message without a translation fails the build. */
import { createCompiledCatalog, createMissingErrorMessage, getCatalogForFile, getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import type { Plugin } from 'vite';

export function linguiCatalogs(configPath: string): Plugin {
  const config = getConfig({ configPath });
  return {
    name: 'nistaran-lingui-catalogs',
    async load(id) {
      if (!id.endsWith('.po')) return null;
      const found = getCatalogForFile(id.slice(config.rootDir.length + 1), await getCatalogs(config));
      if (found === null) throw new Error(`${id} is no catalogue of ${configPath}.`);
      const { locale, catalog } = found;
      const { messages, missing } = await catalog.getTranslations(locale, {
        fallbackLocales: config.fallbackLocales,
        sourceLocale: config.sourceLocale,
      });
      if (missing.length > 0) throw new Error(createMissingErrorMessage(locale, missing, 'run "npm run words"'));
      const { source, errors } = createCompiledCatalog(locale, messages, { namespace: 'es' });
      if (errors.length > 0) throw new Error(`${locale}: ${errors.map(({ id: message }) => message).join(' · ')}`);
      return { code: source, map: null };
    },
  };
}
