/** Script of the first page. */
import './home.css';
import { enableCopyButtons } from '../shared/copy-buttons.ts';
import { showLiveFigures } from './live-figures.ts';

enableCopyButtons();
showLiveFigures();
