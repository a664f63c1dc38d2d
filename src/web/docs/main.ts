/** Script of the guide: only the copy buttons. */
import './docs.css';
import { enableCopyButtons } from '../shared/copy-buttons.ts';

enableCopyButtons();
