/** Opens the console: words first, so that nothing is shown in the wrong language, then the program. */
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../shared/tokens.css';
import '../shared/fonts.css';
import './app/console.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { loadWords } from './app/i18n.ts';
import { installServiceWorker } from './installed/service-worker.ts';

await loadWords();
createRoot(document.querySelector('#console') as HTMLElement).render(<App />);
void installServiceWorker();
