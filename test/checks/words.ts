/** Every word of the consoles stands in the catalogues and has its Hindi, and none stands there that nobody says any more. */
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';

const config = getConfig({ configPath: 'src/web/lingui.config.js' });
const problems: string[] = [];

for (const catalog of await getCatalogs(config)) {
  const said = Object.keys((await catalog.collect()) ?? {});
  const written = await catalog.readAll();
  for (const locale of config.locales) {
    const messages = written[locale] ?? {};
    const missing = said.filter(
      (id) => !(messages[id]?.translation || locale === config.sourceLocale) || !(id in messages),
    );
    const unsaid = Object.keys(messages).filter((id) => !said.includes(id));
    problems.push(...missing.map((id) => `${locale}: "${id}" has no words`));
    problems.push(...unsaid.map((id) => `${locale}: "${id}" is said nowhere`));
  }
  if (said.length === 0) problems.push('no words were found at all');
}

if (problems.length > 0) {
  console.error(`${problems.join('\n')}\nRun "npm run words", then fill in src/web/console/locales/hi.po.`);
  process.exit(1);
}
